import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'antd';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import { actionsFor, type RecordAction } from './record-actions.tsx';

interface Props {
  readonly object: ObjectDescription;
  /** How many records they would be for. */
  readonly count: number;
  /** Values of the one record, where it is one. */
  readonly values?: Readonly<Record<string, string | number | null>>;
  /** Asked when one is chosen: ids of ticked rows may first have to be fetched. */
  readonly ids: () => Promise<readonly string[]>;
  readonly onDone?: () => void;
}

/** The subjects' actions as buttons, with the dialog of the one that was chosen. */
export function RecordActions({ object, count, values, ids, onDone }: Props): ReactNode {
  const [chosen, setChosen] = useState<{ action: RecordAction; ids: readonly string[] } | null>(null);
  const choose = async (action: RecordAction): Promise<void> => setChosen({ action, ids: await ids() });
  return (
    <>
      {actionsFor(object.id, count, values).map((action) => (
        <Button key={action.id} size="small" onClick={() => void choose(action)}><action.Label count={count} /></Button>
      ))}
      {chosen !== null && (
        <Suspense fallback={null}>
          <chosen.action.Dialog object={object} ids={chosen.ids} onClose={() => { setChosen(null); onDone?.(); }} />
        </Suspense>
      )}
    </>
  );
}
