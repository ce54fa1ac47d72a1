import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import type { ActionDialogProps, RecordAction } from '../records/record-actions.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useMove } from './use-move.tsx';

/** Several deals at once are asked for up to so many; more is the work of a bulk edit. */
const MOST = 1000;

function MoveLabel(): ReactNode {
  return useTranslation('deals').t('moveAction');
}

/** Which stage: one click on it, or its number. What it needs is asked next. */
function MoveChooser({ ids, onClose }: ActionDialogProps): ReactNode {
  const { t } = useTranslation('deals');
  const read = useLabel();
  const stages = useModel()?.field('deals', 'stage')?.options ?? [];
  const { move, dialog } = useMove();
  const [chosen, setChosen] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const go = (stage: string): void => {
    setChosen(true);
    move(ids.slice(0, MOST), stage, () => onClose());
  };
  return (
    <>
      <Modal open={!chosen} width={360} centered footer={null} title={t('moveMany', { count: Math.min(ids.length, MOST) })} onCancel={onClose}>
        <div className="move-dialog">
          {ids.length > MOST && <p className="soft">{t('moveMost', { count: MOST })}</p>}
          {stages.map((stage, index) => (
            <button key={stage.key} ref={index === 0 ? first : undefined} type="button" className="plain" onClick={() => go(stage.key)}>
              <Tag {...(stage.colour === undefined ? {} : { colour: stage.colour })}>{read(stage.label)}</Tag>
            </button>
          ))}
        </div>
      </Modal>
      {dialog}
    </>
  );
}

/** "Change stage" for ticked deals and in a row's menu. The drawer has the way of the deal itself. */
export const MOVE_ACTION: RecordAction = { id: 'stage', objects: ['deals'], many: true, applies: () => false, Label: MoveLabel, Dialog: MoveChooser };
