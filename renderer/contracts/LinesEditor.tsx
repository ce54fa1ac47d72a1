import type { ReactNode } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '../api/bridge.ts';
import { LinkSelect } from '../inputs/LinkSelect.tsx';
import { FigureInput } from '../ui/FigureInput.tsx';
import { money } from '../ui/format.ts';
import { blankLine, lineAmount, withFigure, type LineDraft } from './sheet-draft.ts';

interface Props {
  readonly lines: readonly LineDraft[];
  readonly currency: string;
  readonly onChange: (lines: readonly LineDraft[]) => void;
}

/** The lines of a contract; a product fills in what it knows, and what is typed wins. */
export function LinesEditor({ lines, currency, onChange }: Props): ReactNode {
  const { t } = useTranslation('contracts');
  const set = (key: string, part: Partial<LineDraft>): void => onChange(lines.map((line) => (line.key === key ? withFigure(line, part) : line)));
  const choose = async (line: LineDraft, product: string | null): Promise<void> => {
    set(line.key, { product });
    if (product === null) return;
    const { values } = await call('records.get', { object: 'products', id: product });
    const text = (field: string): string => String(values[field] ?? '');
    set(line.key, { product, description: text('name'), spec: text('spec'), unit: text('unit'), unitPrice: text('price'), taxRate: text('tax_rate') });
  };
  return (
    <>
      <table className="contract-table contract-sheet">
        <thead><tr>
          <th className="contract-col-product">{t('line.product')}</th><th>{t('line.description')}</th><th className="contract-col-spec">{t('line.spec')}</th><th className="contract-col-unit">{t('line.unit')}</th>
          <th className="contract-col-figure">{t('line.quantity')}</th><th className="contract-col-figure">{t('line.unitPrice')}</th><th className="contract-col-figure">{t('line.amount')}</th><th className="contract-col-tool" />
        </tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td><LinkSelect object="products" value={line.product} label={t('line.product')} onChange={(product) => void choose(line, product)} /></td>
              <td><Input aria-label={t('line.description')} value={line.description} onChange={(event) => set(line.key, { description: event.target.value })} /></td>
              <td><Input aria-label={t('line.spec')} value={line.spec} onChange={(event) => set(line.key, { spec: event.target.value })} /></td>
              <td><Input aria-label={t('line.unit')} value={line.unit} onChange={(event) => set(line.key, { unit: event.target.value })} /></td>
              <td><FigureInput type="decimal" value={line.quantity} label={t('line.quantity')} onChange={(value) => set(line.key, { quantity: String(value ?? '') })} /></td>
              <td><FigureInput type="decimal" value={line.unitPrice} label={t('line.unitPrice')} onChange={(value) => set(line.key, { unitPrice: String(value ?? '') })} /></td>
              <td className="figures contract-amount">{money(lineAmount(line, currency), currency)}</td>
              <td><Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('removeLine')} onClick={() => onChange(lines.filter((each) => each.key !== line.key))} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...lines, blankLine()])}>{t('addLine')}</Button>
    </>
  );
}
