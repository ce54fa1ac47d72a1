import type { GridRow } from '../../preload/contract/grids.ts';
import type { FieldDescription, ObjectDescription } from '../../preload/contract/model.ts';
import type { Write } from '../../preload/contract/records.ts';
import type { Language } from '../i18n/setup.ts';
import type { ViewDisplay } from '../views/view-display.ts';
import type { Entry } from '../inputs/entry.ts';
import type { CellSigns } from './cell-signs.ts';
import type { Checked } from './checked.ts';
import type { CellPainter } from './colour-rules.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { EditorOutlet } from './EditorOutlet.tsx';
import type { CutCells } from './clipboard/cut.ts';
import type { AskLinks } from './clipboard/link-question.ts';
import type { PasteReport } from './clipboard/paste-report.ts';
import type { Folding } from './folding.ts';
import type { LinkGlance } from './link-hover.ts';
import type { Range } from './selection.ts';
import type { StartBy } from './typing.ts';
import type { ColumnSummaries } from './summary-line.ts';
import type { ViewSource } from './view-source.ts';

export interface SortItem {
  readonly field: string;
  readonly dir: 'asc' | 'desc';
  /** Present on the keys by which a list is grouped: what of the value makes a group. */
  readonly by?: 'value' | 'month' | 'year' | undefined;
}

/** Where on the screen a menu opens. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the grid tells the page. */
export interface SheetEvents {
  openRecord(object: string, id: string): void;
  openAddress(address: string): void;
  /** The linked record that the pointer rests on; null when it left. */
  linkCard(glance: LinkGlance | null): void;
  sort(field: string, add: boolean): void;
  summaryMenu(field: string, spot: Spot): void;
  headerMenu(field: FieldDescription, spot: Spot): void;
  cellMenu(spot: Spot): void;
  layout(layout: ColumnLayout): void;
  checked(checked: Checked): void;
  selected(ranges: readonly Range[]): void;
  /** One batch of edits by hand, paste, cut or clear. */
  write(edits: readonly CellEdit[], label?: string, pasted?: Pasted, kind?: 'fill'): void;
  /** Asks what pasted names of linked records mean, where that is not plain. */
  readonly askLinks: AskLinks;
  /** Something did not work that the person asked for. */
  failed(error: unknown): void;
  /** A record typed into the line at the bottom; answers whether it was taken. */
  create(edits: readonly CellEdit[]): Promise<boolean>;
  notice(notice: 'nameFirst' | 'readonly' | 'copied' | 'tooMany' | 'tooManyPasted' | 'tooManyCopied' | 'noText' | 'bin' | 'rangesCut' | 'rangesCopy' | 'rangesUneven' | 'filledOff', count: number): void;
}

/** What a paste brings along: records to make in the same step, and what is told of it afterwards. */
export interface Pasted {
  readonly made: readonly Write[];
  readonly report: PasteReport;
}

/** One cell and what was put into it; `row` is null for a row that the paste adds. */
export interface CellEdit {
  readonly index: number;
  readonly row: GridRow | null;
  readonly field: FieldDescription;
  readonly entry: Entry;
}

/** Words that the parts outside React need. */
export interface SheetWords {
  readonly problem: (code: string) => string;
  /** How a field of this object is worked out; null for one that is filled in. */
  readonly derived: (object: string, field: FieldDescription) => string | null;
  readonly menu: string;
  readonly open: string;
  readonly openLink: string;
  readonly newRow: string;
  readonly all: string;
  readonly row: (index: number) => string;
  /** What the chevron of a group does. */
  readonly fold: (folded: boolean) => string;
  readonly colon: string;
  readonly blank: string;
  readonly summary: string;
  readonly notHere: string;
  readonly mixed: string;
  readonly fill: { readonly handle: string; readonly options: string; readonly copy: string; readonly series: string };
}

/** The state that the grid's parts share. It is changed in place: AG Grid keeps one context for its life. */
export interface SheetContext {
  object: ObjectDescription;
  language: Language;
  words: SheetWords;
  events: SheetEvents;
  source: ViewSource | null;
  display: ViewDisplay;
  /** Colours by rules; null without any. */
  painter: CellPainter | null;
  /** Column summaries under the list; null without that line. */
  summaries: ColumnSummaries | null;
  /** Which groups are folded. */
  folding: Folding;
  sort: readonly SortItem[];
  checked: Checked;
  ranges: readonly Range[];
  /** Told after the selection changed: parts that stand beside it. */
  readonly onSelected: Set<() => void>;
  /** Cells marked by cut, waiting for a paste. */
  cut: CutCells | null;
  outlet: EditorOutlet | null;
  /** The recycle bin is looked at, not edited. */
  readonly: boolean;
  /** What was typed into the line for a new record, by field. */
  draft: Map<string, Entry>;
  /** New records may be typed into the list. */
  adding: boolean;
  /** Marks on cells: found, missing. */
  signs: CellSigns;
  /** Who takes Tab, and Enter after an edit, instead of the grid; null: the grid moves as usual. */
  tab: ((direction: 1 | -1) => void) | null;
  /** The newest write that is on its way; settled when there is none. */
  writing: Promise<unknown>;
  /** How the editor that opens next starts: by an input method, or by a typed key. */
  startBy: StartBy | null;
  /** An entry was picked from a list by Enter: the focus goes on as after any Enter. */
  onEntered: () => void;
}
