import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import { guessOf } from '../inputs/entry.ts';
import { DateInput } from '../inputs/DateInput.tsx';
import { today } from '../ui/format.ts';
import { nextDays } from './next-days.ts';

interface Props {
  readonly field: FieldDescription;
  /** A day, null for none, or a text that is no day. */
  readonly value: string | null;
  /** Counts up when the value was chosen by a button: the input shows it then. */
  readonly round: number;
  readonly onChange: (value: string | null, chosen: boolean) => void;
}

const CHOICES = ['tomorrow', 'threeDays', 'monday'] as const;

/** The next date, with the three days that are meant most often. */
export function NextDate({ field, value, round, onChange }: Props): ReactNode {
  const { t } = useTranslation('activity');
  const days = nextDays(today());
  return (
    <div className="next-date">
      <span className="form-label">{t('followUp.next')}</span>
      {CHOICES.map((choice) => (
        <button key={choice} type="button" className="plain next-choice" aria-pressed={value === days[choice]} title={days[choice]} onClick={() => onChange(value === days[choice] ? null : days[choice], true)}>{t(`followUp.${choice}`)}</button>
      ))}
      <span className="next-input">
        <DateInput
          key={round} field={field} value={value} title={null} label={t('followUp.next')}
          onEntry={(entry) => {
            const guess = guessOf(field, entry).value;
            onChange(guess === null ? null : String(guess), false);
          }}
        />
      </span>
    </div>
  );
}
