import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { readClock } from './read-clock.ts';

interface Props {
  readonly label: string;
  /** HH:MM. */
  readonly value: string;
  readonly disabled: boolean;
  readonly onSave: (value: string) => void;
}

/** A time of day, typed as "9", "9:30", "0930" or "21：30"; saved when the field is left. */
export function TimeInput({ label, value, disabled, onSave }: Props): ReactNode {
  const { t } = useTranslation('reminders');
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const read = readClock(text);
  const save = (): void => {
    if (read === null) setText(value);
    else {
      setText(read);
      if (read !== value) onSave(read);
    }
  };
  return <Input className="figures time-input" aria-label={label} disabled={disabled} value={text} maxLength={8} status={read === null ? 'error' : ''} title={read === null ? t('settings.badTime') : label} onChange={(event) => setText(event.target.value)} onBlur={save} onPressEnter={save} />;
}
