import {
  CellApiModule, CellStyleModule, ColumnApiModule, ColumnAutoSizeModule, CustomEditorModule, EventApiModule, InfiniteRowModelModule, LocaleModule, ModuleRegistry,
  PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule,
} from 'ag-grid-community';

/** Tells AG Grid which of its parts we use; the rest stays out of the bundle. */
export function registerModules(): void {
  ModuleRegistry.registerModules([
    CellApiModule, CellStyleModule, ColumnApiModule, ColumnAutoSizeModule, CustomEditorModule, EventApiModule, InfiniteRowModelModule, LocaleModule,
    PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule,
  ]);
}
