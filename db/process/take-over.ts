import type { RecordWrite, Steps } from '../changes/index.ts';
import type { Details } from '../errors.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/rows.ts';
import { effectSteps } from './effects.ts';
import { createGatekeeper, type Acting } from './gatekeeper.ts';
import { createTakeOverGate, refuseOwnRoute } from './gates.ts';
import type { RefusalCode } from './refusals.ts';

/**
 * The rules of the book for a workbook that is imported: what is here changes by the gates and with the effects of everything that is
 * typed; what is new is taken over as it is.
 */
export function importRules(store: Store, acting: () => Acting) {
  return {
    gates: () => {
      const keeper = createGatekeeper(store, { ...acting(), gate: createTakeOverGate });
      return (id: string, writes: readonly RecordWrite[], rows: ReadonlyMap<string, Row>): Map<string, { readonly code: RefusalCode; readonly details: Details }> => {
        refuseOwnRoute(id);
        const refused = keeper.judge(store.registry.object(id), writes, rows);
        return new Map([...refused].map(([record, { refusal }]) => [record, { code: refusal.code, details: refusal.details }]));
      };
    },
    effects: (writes: readonly RecordWrite[]): Steps<RecordWrite[]> => effectSteps(store, writes, acting().now, { takenOver: true }),
  };
}
