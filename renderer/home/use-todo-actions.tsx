import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TodoKey } from '../../preload/contract/reminders.ts';
import { snoozeTimes } from '../activity/next-days.ts';
import { useSaid } from '../app/use-said.tsx';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { useUi } from '../app/ui-store.ts';
import type { Todo } from './todo-groups.ts';

export type Snooze = 'hour' | 'tomorrow' | 'monday';
export const SNOOZES: readonly Snooze[] = ['hour', 'tomorrow', 'monday'];

/** What can be done with a line of the list of the day, each with a way back. */
export interface TodoActions {
  readonly open: (todo: Todo) => void;
  /** False when it could not be done: the line stays. */
  readonly finish: (todo: Todo) => Promise<boolean>;
  readonly snooze: (todo: Todo, until: Snooze) => void;
  readonly followUp: (todo: Todo) => void;
}

/** The record that a click opens: an approval where it is decided, everything else in its drawer or editor. */
export function useTodoActions(): TodoActions {
  const { t } = useTranslation('home');
  const { said, failed } = useSaid();
  const [, navigate] = useLocation();
  const setFollowUp = useUi((ui) => ui.setFollowUp);
  return {
    open: useCallback((todo) => navigate(paths.record(todo.object, todo.id)), [navigate]),
    finish: useCallback(async (todo) => {
      try {
        const { batch } = await call('today.done', keyOf(todo));
        said(t('todo.marked', { title: todo.title }), batch);
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    }, [t, said, failed]),
    snooze: useCallback((todo, until) => void call('today.snooze', { ...keyOf(todo), until: snoozeTimes(new Date())[until] }).then(({ batch }) => said(t('todo.snoozed', { title: todo.title }), batch), failed), [t, said, failed]),
    followUp: useCallback(({ object, id, contact }) => {
      if (object === 'deals' || object === 'contacts') setFollowUp({ object, id });
      else setFollowUp(contact ?? { object: 'customers', id: '' });
    }, [setFollowUp]),
  };
}

function keyOf({ task, kind, object, id, occasion }: Todo): TodoKey {
  return { task, kind, object, id, occasion };
}
