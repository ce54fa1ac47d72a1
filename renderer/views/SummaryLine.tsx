import { useEffect, useMemo } from 'react';
import type { ReactNode, RefObject } from 'react';
import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../preload/contract/index.ts';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import { groupThousands } from '../../db/values/money.ts';
import { useCall } from '../api/hooks.ts';
import { figureText } from '../grid/figure-text.ts';
import { shownFields } from '../grid/column-layout.ts';
import type { ColumnLayout } from '../grid/column-layout.ts';
import type { Spot } from '../grid/context.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import type { ColumnSummary } from '../grid/summary-line.ts';
import { useLanguage } from '../i18n/hooks.ts';
import type { Language } from '../i18n/setup.ts';
import { PointMenu } from '../records/PointMenu.tsx';
import { cellText } from '../ui/format.ts';
import { summaryKinds, summaryOf } from './column-summaries.ts';
import type { SummaryKind, ViewDisplay } from './view-display.ts';

interface Props {
  readonly object: ObjectDescription;
  readonly grid: RefObject<SheetHandle | null>;
  readonly count: number | null;
  readonly display: ViewDisplay;
  readonly layout: ColumnLayout;
  /** The column whose summaries are offered. */
  readonly menu: { readonly field: string; readonly spot: Spot } | null;
  readonly onMenu: (menu: null) => void;
  readonly onChange: (part: Partial<ViewDisplay>) => void;
}

/** Feeds the line of summaries under the list, and offers the ways to sum a column up. */
export function SummaryLine({ object, grid, count, display, layout, menu, onMenu, onChange }: Props): ReactNode {
  const { t } = useTranslation('display');
  const language = useLanguage();
  const view = grid.current?.context.source?.view ?? '';
  const on = display.summaryRow;
  const wanted = useMemo(() => {
    const shown = new Set(layout.filter((place) => place.hide !== true).map((place) => place.id));
    return shownFields(object.fields).filter((field) => shown.has(field.id)).map((field) => ({ field, kind: summaryOf(display, field) })).filter(({ kind }) => kind !== 'none');
  }, [object, layout, display]);
  const mixable = wanted.some(({ field }) => field.type === 'money') && object.fields.some((field) => field.id === 'currency');
  const fields = [...new Set([...wanted.map(({ field }) => field.id), ...(mixable ? ['currency'] : [])])];
  const distinct = wanted.filter(({ kind }) => kind === 'distinct').map(({ field }) => field.id);
  const { data } = useCall('view.summary', { view, fields, distinct }, { enabled: on && view !== '' && fields.length > 0, keep: true });

  useEffect(() => {
    const summaries = new Map(wanted.map(({ field, kind }): [string, ColumnSummary] => [field.id, { label: kindText(t, field, kind), text: textOf(field, kind, data, language, t('group.mixed')) }]));
    grid.current?.summarize(on ? summaries : null);
  }, [grid, on, wanted, data, count, language, t]);

  const field = object.fields.find((each) => each.id === menu?.field);
  if (menu === null || field === undefined) return null;
  const present = summaryOf(display, field);
  return (
    <PointMenu
      spot={menu.spot}
      onClose={() => onMenu(null)}
      onChoose={(kind) => onChange({ summaryRow: true, summaries: { ...display.summaries, [field.id]: kind as SummaryKind } })}
      items={summaryKinds(field).map((kind) => ({ key: kind, label: kindText(t, field, kind), icon: kind === present ? <CheckOutlined aria-hidden /> : <span className="menu-gap" /> }))}
    />
  );
}

function kindText(t: ReturnType<typeof useTranslation<'display'>>['t'], field: FieldDescription, kind: SummaryKind): string {
  const isDay = field.type === 'date' || field.type === 'instant';
  return isDay && (kind === 'min' || kind === 'max') ? t(`summary.dayKinds.${kind}`) : t(`summary.kinds.${kind}`);
}

/** The figure of a summary; null while it is not known. Amounts in several currencies have neither sum nor average. */
function textOf(field: FieldDescription, kind: SummaryKind, data: Output<'view.summary'> | undefined, language: Language, mixedText: string): string | null {
  const found = data?.fields[field.id];
  if (data === undefined || found === undefined) return null;
  const currencies = data.fields['currency'];
  const mixed = field.type === 'money' && currencies !== undefined && currencies.min !== currencies.max;
  const currency = typeof currencies?.max === 'string' ? currencies.max : null;
  const plain = (value: string | number | null): string => {
    if (value === null) return '—';
    return field.type === 'date' || field.type === 'instant' ? cellText(field, value, language) : figureText(field.type, String(value), currency);
  };
  switch (kind) {
    case 'sum': return mixed ? mixedText : plain(found.sum);
    case 'avg': return mixed ? mixedText : plain(found.average);
    case 'min': return mixed ? mixedText : plain(found.min);
    case 'max': return mixed ? mixedText : plain(found.max);
    case 'filled': return groupThousands(String(found.filled));
    case 'empty': return groupThousands(String(data.count - found.filled));
    case 'distinct': return found.distinct === null ? null : groupThousands(String(found.distinct));
    case 'none': return null;
  }
}
