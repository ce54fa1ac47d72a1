import type { ReactNode } from 'react';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { today } from '../ui/format.ts';
import { useLanguage } from '../i18n/hooks.ts';
import { monthGrid, shiftDay } from './month.ts';

interface Props {
  /** The month of this day is shown; the day itself is marked when `marked`. */
  readonly day: string;
  readonly marked: boolean;
  readonly onShow: (day: string) => void;
  readonly onPick: (day: string) => void;
}

/** One month of days. The keyboard stays in the input above it. */
export function Calendar({ day, marked, onShow, onPick }: Props): ReactNode {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const now = today();
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const heading = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const days = monthGrid(day);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  return (
    <div className="calendar">
      <div className="calendar-head">
        <button type="button" tabIndex={-1} className="plain" aria-label="‹" onClick={() => onShow(shiftDay(day, { months: -1 }))}><LeftOutlined aria-hidden /></button>
        <strong>{heading}</strong>
        <button type="button" tabIndex={-1} className="plain" aria-label="›" onClick={() => onShow(shiftDay(day, { months: 1 }))}><RightOutlined aria-hidden /></button>
      </div>
      <div className="calendar-days figures">
        {days.slice(0, 7).map((each) => <span key={each} className="calendar-weekday">{weekday.format(new Date(`${each}T00:00:00Z`))}</span>)}
        {days.map((each) => (
          <button
            key={each}
            type="button"
            tabIndex={-1}
            aria-label={each}
            className={`plain calendar-day${each.slice(0, 7) === day.slice(0, 7) ? '' : ' calendar-other'}${each === now ? ' calendar-today' : ''}${marked && each === day ? ' calendar-marked' : ''}`}
            onClick={() => onPick(each)}
          >
            {Number(each.slice(8))}
          </button>
        ))}
      </div>
      <div className="calendar-foot">
        <button type="button" tabIndex={-1} className="plain calendar-now" onClick={() => onPick(now)}>{t('today')}</button>
        <span className="faint">{t('dateKeys')}</span>
      </div>
    </div>
  );
}
