import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUi } from '../app/ui-store.ts';
import type { ActionDialogProps, RecordAction } from '../records/record-actions.tsx';
import { FOLLOWED } from './subject.ts';

function FollowUpLabel(): ReactNode {
  return useTranslation('activity').t('followUp.action');
}

/** Hands the record to the one follow-up dialog of the window. */
function OpenFollowUp({ object, ids, onClose }: ActionDialogProps): ReactNode {
  const setFollowUp = useUi((ui) => ui.setFollowUp);
  const [id] = ids;
  useEffect(() => {
    if (id !== undefined) setFollowUp({ object: object.id, id });
    onClose();
  }, [id, object.id, onClose, setFollowUp]);
  return null;
}

/** "Log follow-up" in the rows' menu; in the drawer the form stands open above the story, except where it does not. */
export const FOLLOW_UP_ACTION: RecordAction = { id: 'follow-up', objects: FOLLOWED, many: false, Label: FollowUpLabel, Dialog: OpenFollowUp };
