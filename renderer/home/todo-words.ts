import { useTranslation } from 'react-i18next';
import { weekday } from './todo-groups.ts';
import type { Todo } from './todo-groups.ts';

/** How a line of the list says when it is due and why it is there. */
export function useTodoWords(): { readonly due: (todo: Todo) => string; readonly why: (todo: Todo) => string } {
  const { t } = useTranslation('home');
  return {
    due: ({ due, late }) => {
      if (due === null) return '';
      if (late > 0) return t('todo.late', { count: late });
      return late === 0 ? t('todo.today') : `${t(`week.${weekday(due)}`)} ${due.slice(5)}`;
    },
    why: ({ kind, reason, context }) => {
      const told = kind === 'no_contact' || kind === 'stalled' || kind === 'approval_waiting' || kind === 'mention' ? t(`why.${kind}`, { by: reason['by'] ?? '', days: reason['days'] ?? '', since: reason['since'] ?? '', text: reason['text'] ?? '' }) : '';
      return [context, told].filter((text) => text !== '').join(' · ');
    },
  };
}
