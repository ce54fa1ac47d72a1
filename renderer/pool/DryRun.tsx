import type { ReactNode } from 'react';
import { Button, Modal, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../preload/contract/index.ts';
import type { RuleDraft } from '../../preload/contract/pool.ts';
import { useCall } from '../api/hooks.ts';
import { paths } from '../app/paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorBox } from '../ui/ErrorBox.tsx';
import { useProblemText } from './problem-text.ts';

interface Props {
  /** The rule as it would be; null for all that are on. */
  readonly draft: RuleDraft | null;
  readonly onClose: () => void;
  /** There while the rule is off: switches it on, now that its effect was seen. */
  readonly onSwitchOn?: () => void;
}

type Entry = Output<'pool.dryRun'>['entries'][number];

/** Who would go to the pool within a month, when and why, and who would be spared. Nothing is written. */
export function DryRun({ draft, onClose, onSwitchOn }: Props): ReactNode {
  const { t } = useTranslation('pool');
  const problemText = useProblemText();
  const { data, error } = useCall('pool.dryRun', draft === null ? {} : { draft });
  return (
    <Modal
      open centered width={920} title={draft === null ? t('dry.titleAll') : t('dry.title', { name: draft.name ?? '' })} onCancel={onClose}
      footer={<><Button onClick={onClose}>{t(onSwitchOn === undefined ? 'dry.close' : 'dry.leaveOff')}</Button>{onSwitchOn !== undefined && <Button type="primary" disabled={data === undefined} onClick={onSwitchOn}>{t('dry.switchOn')}</Button>}</>}
    >
      {error !== null && <ErrorBox error={error} />}
      {data === undefined && error === null && <div className="frame-wait"><Spin /></div>}
      {data !== undefined && (
        <div className="dry-run">
          <p className="soft">{t('dry.text')}</p>
          <div className="dry-run-figures">
            <div><b className="figures">{data.counts.today}</b> <span>{t('dry.today')}</span></div>
            <div><b className="figures">{data.counts.week}</b> <span>{t('dry.week')}</span></div>
            <div><b className="figures">{data.counts.month}</b> <span>{t('dry.month')}</span></div>
            <div><b className="figures">{Object.values(data.counts.spared).reduce((sum, count) => sum + count, 0)}</b> <span>{t('dry.spared')}</span></div>
          </div>
          {data.owners.length > 0 && <p className="soft">{t('dry.owners')}{data.owners.slice(0, 8).map(({ name, count }) => t('dry.owner', { name, count })).join(t('dry.and'))}</p>}
          {data.problems.map((problem, index) => <span key={index} className="pool-problem" role="alert">{problemText(problem)}</span>)}
          {data.entries.length === 0 ? <EmptyState title={t('dry.none')} text={t('dry.noneText')} /> : <Entries entries={data.entries} />}
          {data.more && <p className="faint">{t('dry.more')}</p>}
        </div>
      )}
    </Modal>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { t } = useTranslation('pool');
  return (
    <div className="dry-run-scroll">
      <table>
        <thead><tr>{(['customer', 'owner', 'why', 'notice', 'on'] as const).map((name) => <th key={name}>{t(`dry.column.${name}`)}</th>)}</tr></thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.customer} data-spared={entry.spared !== null}>
              <td><Link href={paths.drawer('customers', entry.customer)}>{entry.name}</Link></td>
              <td>{entry.ownerName}</td>
              <td>{t(`dry.why.${entry.measure}`, { days: entry.days, since: entry.since, limit: entry.limit })}</td>
              <td className="figures">{entry.spared === null ? (entry.noticeOn ?? '—') : ''}</td>
              <td className="figures">{entry.spared === null ? entry.on : t(`dry.spare.${entry.spared}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
