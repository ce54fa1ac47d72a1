import type { ReactNode } from 'react';
import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { NEW_TIME, type RuleTime } from './rules-state.ts';

/** What happens when nobody acts: remind, ask the superior, then pass or return; in working hours or hours on the clock. */
export function TimeEditor({ time, onChange }: { readonly time: RuleTime | null; readonly onChange: (time: RuleTime | null) => void }): ReactNode {
  const { t } = useTranslation('approvals');
  return (
    <div className="rule-time">
      <Checkbox checked={time !== null} onChange={(event) => onChange(event.target.checked ? NEW_TIME : null)}>{t('rules.time')}</Checkbox>
      {time !== null && (
        <>
          <Hours label={t('rules.remind')} value={time.remind} onChange={(remind) => onChange({ ...time, remind })} />
          <Hours label={t('rules.escalate')} value={time.escalate} onChange={(escalate) => onChange({ ...time, escalate })} />
          <span>{t('rules.after')}</span>
          <Select size="small" aria-label={t('rules.after')} value={time.then} popupMatchSelectWidth={false} onChange={(then) => onChange({ ...time, then, after: then === 'none' ? null : time.after ?? 24 })} options={(['none', 'pass', 'return'] as const).map((value) => ({ value, label: t(`rules.thenDo.${value}`) }))} />
          {time.then !== 'none' && <Hours label="" value={time.after} onChange={(after) => onChange({ ...time, after })} />}
          <Select size="small" aria-label={t('rules.time')} value={time.counted} popupMatchSelectWidth={false} onChange={(counted) => onChange({ ...time, counted })} options={(['working', 'plain'] as const).map((value) => ({ value, label: t(`rules.counted.${value}`) }))} />
        </>
      )}
    </div>
  );
}

function Hours({ label, value, onChange }: { readonly label: string; readonly value: number | null; readonly onChange: (hours: number | null) => void }): ReactNode {
  const { t } = useTranslation('approvals');
  return <span className="rule-hours">{label} <InputNumber size="small" min={0.5} max={2000} value={value} aria-label={`${label} ${t('rules.hours')}`} onChange={onChange} /> <span className="faint">{t('rules.hours')}</span></span>;
}
