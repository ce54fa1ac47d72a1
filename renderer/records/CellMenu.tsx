import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescription } from '../../preload/contract/model.ts';
import type { Clipboard } from '../grid/clipboard/listen.ts';
import { runCommand } from '../grid/commands.ts';
import type { Spot } from '../grid/context.ts';
import { rowSpans, spanLength } from '../grid/ranges.ts';
import { valueOf } from '../grid/row.ts';
import { idsUnder } from '../grid/selected-cells.ts';
import { focusOf } from '../grid/selection.ts';
import { rowAt } from '../grid/sheet-rows.ts';
import type { SheetHandle } from '../grid/SheetGrid.tsx';
import { MOST_FROZEN_ROWS } from '../views/view-display.ts';
import { PointMenu } from './PointMenu.tsx';
import { actionsFor, type RecordAction } from './record-actions.tsx';

interface Props {
  readonly spot: Spot;
  readonly grid: RefObject<SheetHandle | null>;
  readonly deleted: boolean;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
  readonly onFilter: (field: FieldDescription, value: string | number | null) => void;
  readonly onDelete: () => void;
  readonly onRestore: (ids: readonly string[]) => void;
  readonly onCreate: () => void;
  readonly onFreeze: (rows: number) => void;
  readonly onAction: (action: RecordAction, ids: readonly string[]) => void;
}

/** What can be done with the selected cells and their rows. */
export function CellMenu({ spot, grid, deleted, onClose, onOpen, onFilter, onDelete, onRestore, onCreate, onFreeze, onAction }: Props): ReactNode {
  const { t } = useTranslation(['records', 'paste', 'display']);
  const handle = grid.current;
  const sheet = handle?.sheet();
  const range = sheet?.selection.range();
  if (handle == null || sheet == null || range == null) return null;
  const rectangles = sheet.selection.rectangles();
  const rows = spanLength(rowSpans(rectangles));
  const focused = focusOf(range);
  const row = rowAt(sheet.api, handle.context, focused.row);
  const field = sheet.selection.fields()[focused.column];

  // Closing the menu gives the focus back to the sheet; the clipboard acts on what has it.
  const clip = (what: (clipboard: Clipboard) => void): void => void requestAnimationFrame(() => what(sheet.clipboard));
  const offered = deleted ? [] : actionsFor(handle.context.object.id, rows);
  const choose = (key: string): void => {
    const action = offered.find(({ id }) => `action.${id}` === key);
    if (action !== undefined) return void idsUnder(handle.context, rectangles).then((ids) => onAction(action, ids));
    switch (key) {
      case 'open': return void (row !== undefined && onOpen(row.id));
      case 'copy': return clip((clipboard) => clipboard.copy(false));
      case 'copyHeadings': return clip((clipboard) => clipboard.copy(true));
      case 'cut': return clip((clipboard) => clipboard.cut());
      case 'paste': return clip((clipboard) => clipboard.paste({}));
      case 'textOnly': case 'transpose': case 'skipEmpty': return clip((clipboard) => clipboard.paste({ [key]: true }));
      case 'clear': return void runCommand({ do: 'clear' }, sheet.api, handle.context, sheet.selection);
      case 'filter': return void (field !== undefined && onFilter(field, valueOf(row, field.id)));
      case 'tick': return void runCommand({ do: 'tick' }, sheet.api, handle.context, sheet.selection);
      case 'freeze': return onFreeze(focused.row + 1);
      case 'unfreeze': return onFreeze(0);
      case 'create': return onCreate();
      case 'delete': return onDelete();
      case 'restore': return void idsUnder(handle.context, rectangles).then(onRestore);
    }
  };
  return (
    <PointMenu
      spot={spot}
      onClose={() => {
        onClose();
        sheet.selection.refocus();
      }}
      onChoose={choose}
      items={[
        { key: 'open', label: t('open'), extra: 'Alt+Enter', disabled: row === undefined },
        { type: 'divider' },
        ...(deleted ? [] : [{ key: 'cut', label: t('cut'), extra: 'Ctrl+X' }]),
        { key: 'copy', label: t('copy'), extra: 'Ctrl+C' },
        { key: 'copyHeadings', label: t('paste:menu.copyHeadings'), extra: 'Ctrl+Shift+C' },
        ...(deleted ? [] : [
          { key: 'paste', label: t('paste:menu.paste'), extra: 'Ctrl+V' },
          {
            key: 'special',
            label: t('paste:menu.special'),
            children: [{ key: 'textOnly', label: t('paste:menu.textOnly'), extra: 'Ctrl+Shift+V' }, { key: 'transpose', label: t('paste:menu.transpose') }, { key: 'skipEmpty', label: t('paste:menu.skipEmpty') }],
          },
          { key: 'clear', label: t('clearCells'), extra: 'Delete' },
        ]),
        ...(offered.length === 0 ? [] : [{ type: 'divider' as const }]),
        ...offered.map(({ id, Label }) => ({ key: `action.${id}`, label: <Label count={rows} /> })),
        { type: 'divider' as const },
        { key: 'filter', label: t('filterSame') },
        { key: 'tick', label: t('tickRows', { count: rows }), extra: 'Ctrl+Shift+Space' },
        { key: 'freeze', label: t('display:freeze.here'), disabled: focused.row >= MOST_FROZEN_ROWS, ...(focused.row >= MOST_FROZEN_ROWS ? { extra: t('display:freeze.most', { count: MOST_FROZEN_ROWS }) } : {}) },
        ...(handle.context.display.frozenRows > 0 ? [{ key: 'unfreeze', label: t('display:freeze.none') }] : []),
        { type: 'divider' as const },
        ...(deleted
          ? [{ key: 'restore', label: t('restoreRows', { count: rows }) }]
          : [{ key: 'create', label: t('createRow'), extra: 'Ctrl+N' }, { key: 'delete', label: t('deleteRows', { count: rows }), danger: true }]),
      ]}
    />
  );
}
