import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../preload/contract/approval-views.ts';
import { isTextEntry } from '../ui/text-entry.ts';
import { ActDialog } from './ActDialog.tsx';
import { useAct, type ActKind } from './use-act.tsx';

interface Props {
  readonly view: ApprovalView;
  /** Letters act: A approve, R refuse, B return. */
  readonly keys: boolean;
  readonly onDone?: () => void;
}

const FIRST: readonly ActKind[] = ['approve', 'refuse', 'return', 'withdraw', 'remind'];
const KEYS: Readonly<Record<string, ActKind>> = { a: 'approve', r: 'refuse', b: 'return' };

/** What the person at this desk may do about a request: the usual as buttons, the rest in a menu. */
export function ActBar({ view, keys, onDone }: Props): ReactNode {
  const { t } = useTranslation('approvals');
  const { act, busy } = useAct(view);
  const [asking, setAsking] = useState<ActKind | null>(null);
  const start = (kind: ActKind): void => {
    if (!view.may.includes(kind) || busy) return;
    if (kind === 'approve' || kind === 'remind') void act({ kind, step: view.here }).then((done) => done && onDone?.());
    else setAsking(kind);
  };
  useActKeys(keys && asking === null && view.status === 'waiting', start);
  const buttons = FIRST.filter((kind) => view.may.includes(kind));
  const rest = view.may.filter((kind) => !FIRST.includes(kind));
  return (
    <div className="act-bar">
      {buttons.map((kind) => (
        <Button key={kind} type={kind === 'approve' ? 'primary' : 'default'} danger={kind === 'refuse'} loading={busy && kind === 'approve'} onClick={() => start(kind)}>{t(`act.${kind}`)}</Button>
      ))}
      {rest.length > 1 && (
        <Dropdown trigger={['click']} menu={{ items: rest.map((kind) => ({ key: kind, label: t(`act.${kind}`) })), onClick: ({ key }) => start(key as ActKind) }}>
          <Button>{t('act.more')} <DownOutlined aria-hidden /></Button>
        </Dropdown>
      )}
      {rest.length === 1 && rest.map((kind) => <Button key={kind} onClick={() => start(kind)}>{t(`act.${kind}`)}</Button>)}
      {keys && view.may.includes('approve') && <span className="faint act-keys">{t('panel.keys')}</span>}
      {asking !== null && <ActDialog view={view} kind={asking} onClose={() => setAsking(null)} onAct={(asked) => act(asked).then((done) => { if (done) { setAsking(null); if (asked.kind !== 'comment') onDone?.(); } })} />}
    </div>
  );
}

function useActKeys(on: boolean, start: (kind: ActKind) => void): void {
  useEffect(() => {
    if (!on) return undefined;
    const keys = (event: KeyboardEvent): void => {
      if (isTextEntry(document.activeElement) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, .ant-dropdown:not(.ant-dropdown-hidden)') !== null) return;
      const kind = KEYS[event.key.toLowerCase()];
      if (kind === undefined) return;
      event.preventDefault();
      start(kind);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });
}
