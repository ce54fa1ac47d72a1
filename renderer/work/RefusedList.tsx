import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../../preload/contract/records.ts';

interface Props {
  readonly refused: readonly Refused[];
  readonly count: number;
  readonly reason: (refusal: Refused) => string;
  readonly onOpen: (refusal: Refused) => void;
}

/** Records that a rule left as they were, each with its reason and the way to it. */
export function RefusedList({ refused, count, reason, onOpen }: Props): ReactNode {
  const { t } = useTranslation('work');
  return (
    <div className="refused-scroll">
      <p className="soft">{t('refusedText')}</p>
      <table className="refused-list">
        <tbody>
          {refused.map((refusal) => (
            <tr key={`${refusal.object} ${refusal.id}`}>
              <td>{refusal.title === '' ? <span className="faint">{t('newRecord')}</span> : <Button type="link" size="small" onClick={() => onOpen(refusal)}>{refusal.title}</Button>}</td>
              <td className="soft">{reason(refusal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > refused.length && <p className="faint">{t('more', { count: count - refused.length })}</p>}
    </div>
  );
}
