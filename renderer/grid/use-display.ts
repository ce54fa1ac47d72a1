import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { useLanguage } from '../i18n/hooks.ts';
import type { ViewDisplay } from '../views/view-display.ts';
import { createPainter } from './colour-rules.ts';
import type { SheetContext } from './context.ts';
import type { Sheet } from './create-sheet.ts';
import { deskDay } from './desk-day.ts';
import { applyRowHeight } from './row-height.ts';

/** Keeps row height, wrapping, colours and frozen rows as the display says. */
export function useDisplay(host: RefObject<HTMLElement | null>, sheet: RefObject<Sheet | null>, context: SheetContext, object: ObjectDescription, display: ViewDisplay): void {
  const language = useLanguage();
  const { rowHeight, wrap, colours, frozenRows } = display;
  useLayoutEffect(() => {
    if (host.current !== null && sheet.current !== null) applyRowHeight(host.current, sheet.current.api, { rowHeight, wrap });
  }, [host, sheet, language, rowHeight, wrap]);
  useLayoutEffect(() => {
    sheet.current?.frozen.update();
  }, [sheet, language, rowHeight, wrap, colours, frozenRows]);
  useLayoutEffect(() => {
    const before = context.painter;
    context.painter = createPainter(colours, object.fields, deskDay());
    if (before !== null || context.painter !== null) sheet.current?.api.refreshCells({ force: true, suppressFlash: true });
  }, [sheet, context, object, language, colours]);
}
