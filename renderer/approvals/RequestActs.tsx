import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../preload/contract/approval-views.ts';
import { localTime } from '../ui/format.ts';

type Act = ApprovalView['acts'][number];

/** Acts whose text is a figure of theirs, not a remark. */
const BY_TIME: ReadonlySet<string> = new Set(['timeRemind', 'escalate', 'timePass', 'timeReturn']);

/** What happened to a request, newest first; what came too late is there, too, and says so. */
export function RequestActs({ view }: { readonly view: ApprovalView }): ReactNode {
  const { t } = useTranslation('approvals');
  return (
    <ul className="request-acts">
      {[...view.acts].reverse().map((act) => <Line key={act.id} act={act} />)}
      <li data-without={false}><time className="faint figures">{localTime(view.askedAt)}</time><div><span><strong>{view.askedBy}</strong> {t('did.asked')}</span></div></li>
    </ul>
  );
}

function Line({ act }: { readonly act: Act }): ReactNode {
  const { t } = useTranslation('approvals');
  const what = t(`did.${act.kind === 'return' && act.step !== '' ? 'returnTo' : act.kind}` as 'did.approve', { step: act.step, target: act.target, text: act.text, defaultValue: act.kind });
  return (
    <li data-without={act.without !== ''}>
      <time className="faint figures">{localTime(act.at)}</time>
      <div>
        <span><strong>{act.member === '' ? t('system') : act.member}</strong>{act.forMember === '' ? '' : t('forMemberAside', { name: act.forMember })} {what}</span>
        {act.text !== '' && !BY_TIME.has(act.kind) && <p className="selectable">{act.text}</p>}
        {act.without !== '' && <p className="faint">{t(`without.${act.without}` as 'without.decided')}</p>}
      </div>
    </li>
  );
}
