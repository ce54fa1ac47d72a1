import { useCallback } from 'react';
import type { RefObject } from 'react';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Wanted } from '../../preload/contract/finds.ts';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { call } from '../api/bridge.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { focusedPlace, shownColumns } from './find-query.ts';
import { goToCell } from './reveal.ts';

/** Places to go to. Each answers whether it went there; where it did not, it has said why. */
export interface GoTo {
  row(number: number, field: string): boolean;
  record(id: string, name: string, field: string): Promise<boolean>;
  firstMissing(): Promise<boolean>;
  nextFlagged(): Promise<boolean>;
  lastRow(): boolean;
}

/** Going to a cell by row, by record, or by what is the matter with it. */
export function useGoTo(object: ObjectDescription, grid: RefObject<SheetHandle | null>, fail: (error: unknown) => void): GoTo {
  const { t } = useTranslation('find');
  const { message } = App.useApp();

  const say = useCallback((text: string): false => {
    void message.info(text);
    return false;
  }, [message]);

  const seek = useCallback(async (wanted: Wanted, fields: string[], fromFocus: boolean): Promise<boolean> => {
    const handle = grid.current;
    const view = handle?.context.source?.view;
    if (handle === null || view === undefined || fields.length === 0) return false;
    const { place } = await call('view.find', { view, wanted, fields, from: fromFocus ? focusedPlace(handle) : null, direction: 'next' });
    if (place !== null) goToCell(handle, place);
    return place !== null;
  }, [grid]);

  const guarded = useCallback(async (work: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await work();
    } catch (error) {
      fail(error);
      return false;
    }
  }, [fail]);

  return {
    row: (number, field) => {
      const handle = grid.current;
      const count = handle?.context.source?.records() ?? 0;
      if (handle === null || number > count) return say(t('goTo.beyond', { count }));
      goToCell(handle, { row: number - 1, field });
      return true;
    },
    record: (id, name, field) => guarded(async () => {
      const handle = grid.current;
      const view = handle?.context.source?.view;
      if (handle === null || view === undefined) return false;
      const { position } = await call('view.position', { view, id });
      if (position === null) return say(t('goTo.notHere', { name }));
      goToCell(handle, { row: position, field });
      return true;
    }),
    firstMissing: () => guarded(async () => {
      const shown = new Set(grid.current === null ? [] : shownColumns(grid.current));
      const required = object.fields.filter((field) => field.required === true && field.readonly !== true && shown.has(field.id)).map((field) => field.id);
      if (required.length === 0) return say(t('goTo.noRequired'));
      return (await seek({ kind: 'missing' }, required, false)) || say(t('goTo.noMissing'));
    }),
    nextFlagged: () => guarded(async () => (await seek({ kind: 'flagged' }, grid.current === null ? [] : shownColumns(grid.current), true)) || say(t('goTo.noFlagged'))),
    lastRow: () => {
      const handle = grid.current;
      const count = handle?.context.source?.records() ?? 0;
      if (handle === null || count === 0) return say(t('goTo.nothing'));
      goToCell(handle, { row: count - 1, field: focusedPlace(handle)?.field ?? '' });
      return true;
    },
  };
}
