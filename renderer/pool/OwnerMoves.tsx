import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { localTime } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';

/** Who had a customer, newest first; a claim that another desk's claim overtook says so. */
export function OwnerMoves({ customer }: { readonly customer: string }): ReactNode {
  const { t } = useTranslation('pool');
  const read = useLabel();
  const model = useModel();
  const { data } = useCall('pool.moves', { customer });
  if (data === undefined) return null;
  if (data.moves.length === 0) return <p className="soft">{t('moves.none')}</p>;
  const reasonOf = (key: string | null): string => {
    const option = model?.field('customers', 'pool_reason')?.options?.find((each) => each.key === key);
    return option === undefined ? '' : read(option.label);
  };
  return (
    <ol className="owner-moves">
      {data.moves.map((move, index) => (
        <li key={index} data-overtaken={move.overtaken}>
          <time className="faint figures">{localTime(move.at)}</time>
          <span>{name(move.from, move.fromName)} → <b>{name(move.to, move.toName)}</b></span>
          {move.overtaken && <Tag colour="orange">{t('moves.overtaken')}</Tag>}
          <span className="soft">{[move.to === null ? reasonOf(move.reason) : '', move.remark, move.ruleName === '' ? '' : t('moves.rule', { name: move.ruleName })].filter((part) => part !== '').join(' · ')}</span>
        </li>
      ))}
    </ol>
  );

  function name(id: string | null, title: string): string {
    return id === null ? t('owners.pool') : title === '' ? '—' : title;
  }
}
