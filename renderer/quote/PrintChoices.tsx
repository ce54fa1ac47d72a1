import type { ReactNode } from 'react';
import { Checkbox, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrintOptions } from './use-printing.ts';

interface Props {
  readonly options: PrintOptions;
  readonly onChange: (options: PrintOptions) => void;
}

const MASKS = ['customer', 'warehouse', 'internal'] as const;
const LANGUAGES = ['zh', 'en', 'both'] as const;

/** For whom, in which language, with which text across the page and whether sealed. */
export function PrintChoices({ options, onChange }: Props): ReactNode {
  const { t } = useTranslation('papers');
  const { t: quote } = useTranslation('quote');
  const hint = options.mask === 'customer' ? '' : t(`mask.${options.mask}Hint`);
  return (
    <div className="print-choices">
      <Segmented aria-label={t('mask.label')} value={options.mask} onChange={(mask) => onChange({ ...options, mask })} options={MASKS.map((value) => ({ value, label: t(`mask.${value}`) }))} />
      <Segmented aria-label={quote('preview.language')} value={options.language} onChange={(language) => onChange({ ...options, language })} options={LANGUAGES.map((value) => ({ value, label: quote(`preview.${value}`) }))} />
      <Input className="print-watermark" value={options.watermark} maxLength={40} allowClear placeholder={t('watermarkHint')} aria-label={t('watermark')} onChange={(event) => onChange({ ...options, watermark: event.target.value })} />
      <Checkbox checked={options.seal} disabled={options.mask !== 'customer'} onChange={(event) => onChange({ ...options, seal: event.target.checked })}>{t('seal')}</Checkbox>
      {hint !== '' && <span className="print-hint" data-mask={options.mask}>{hint}</span>}
    </div>
  );
}
