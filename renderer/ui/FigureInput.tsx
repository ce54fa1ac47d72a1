import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from 'antd';
import { moneyToDecimal } from '../../db/values/money.ts';
import { parseValue } from '../../db/values/parse.ts';

interface Props {
  readonly type: 'money' | 'decimal' | 'percent' | 'integer' | 'date';
  /** Stored form: minor units for money, whole numbers, canonical text otherwise. */
  readonly value: string | number | null;
  readonly label: string;
  readonly currency?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string | number | null) => void;
}

/** A figure or a day in a form that is saved as a whole: read as cells are ("1.2万", "2024年1月5日"), red while it cannot be. */
export function FigureInput({ type, value, label, currency = 'CNY', placeholder, disabled, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? textOf(type, value, currency);
  const { problem } = parseValue({ type }, shown, { currency });
  return (
    <Input
      className={type === 'date' ? 'figures' : 'figures figure-input'} aria-label={label} value={shown} placeholder={placeholder} disabled={disabled} status={problem === undefined ? '' : 'error'} autoComplete="off"
      onChange={(event) => {
        setTyped(event.target.value);
        const read = parseValue({ type }, event.target.value, { currency });
        if (read.problem === undefined) onChange(read.value);
      }}
      onBlur={() => setTyped(problem === undefined ? null : typed)}
    />
  );
}

function textOf(type: Props['type'], value: string | number | null, currency: string): string {
  if (value === null || value === '') return '';
  return type === 'money' && typeof value === 'number' ? moneyToDecimal(value, currency) : String(value);
}
