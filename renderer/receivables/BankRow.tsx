import type { ReactNode } from 'react';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenItem, Proposal } from '../../preload/contract/receivables.ts';
import { LinkSelect } from '../inputs/LinkSelect.tsx';
import { Tag } from '../ui/Tag.tsx';
import { money } from '../ui/format.ts';
import { namedMatches, withCustomer, type Decision } from './decision.ts';

interface Props {
  readonly proposal: Proposal;
  readonly items: readonly OpenItem[];
  readonly decision: Decision;
  readonly onDecide: (decision: Decision) => void;
  readonly onAside: () => void;
}

/** One line in suspense: from whom, why, and what it would settle. */
export function BankRow({ proposal, items, decision, onDecide, onAside }: Props): ReactNode {
  const { t } = useTranslation('receivables');
  const { line, candidates } = proposal;
  const candidate = candidates.find(({ customer }) => customer === decision.customer);
  const rest = line.amount - decision.matches.reduce((sum, match) => sum + match.amount, 0);
  return (
    <tr data-ticked={decision.ticked}>
      <td><Checkbox aria-label={t('bank.tick')} checked={decision.ticked} disabled={decision.customer === null} onChange={(event) => onDecide({ ...decision, ticked: event.target.checked })} /></td>
      <td className="figures-left">{line.bookedOn}</td>
      <td><span className="bank-payer">{line.payer}</span>{line.memo !== '' && <small>{line.memo}</small>}{line.account !== '' && <small className="figures-left">{line.account}</small>}</td>
      <td className="figures">{money(line.amount, line.currency)}</td>
      <td><LinkSelect object="customers" value={decision.customer} label={t('bank.column.customer')} placeholder={t('bank.nobody')} onChange={(customer) => onDecide(withCustomer(proposal, customer))} /></td>
      <td className="bank-reasons">{candidate?.reasons.map((reason) => <Tag key={reason} colour={reason === 'similarName' || reason === 'dueNow' ? 'grey' : 'green'}>{t(`reason.${reason}`)}</Tag>)}</td>
      <td className="bank-matches">
        {namedMatches(decision, items).map((match) => <span key={match.plan}>{t('bank.match', { contract: match.contractNumber, name: match.name, amount: money(match.amount, match.currency) })}</span>)}
        {decision.customer !== null && rest > 0 && <span className="soft">{t('bank.advance', { amount: money(rest, line.currency) })}</span>}
      </td>
      <td><Button size="small" type="text" onClick={onAside}>{t('bank.aside')}</Button></td>
    </tr>
  );
}
