import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { call } from '../api/bridge.ts';
import { paths } from '../app/paths.ts';
import { useFailureText } from '../i18n/hooks.ts';
import { money } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import { weekday } from './todo-groups.ts';
import type { Todo } from './todo-groups.ts';

const COLOURS: Readonly<Record<Todo['kind'], string>> = {
  task: 'blue', follow_up: 'cyan', quote_expiring: 'gold', deal_closing: 'green', payment_due: 'orange', contract_ending: 'purple', birthday: 'magenta', lead_new: 'lime',
  no_contact: 'orange', stalled: 'gold', approval_waiting: 'blue', pool_notice: 'cyan', mention: 'lime', handover: 'green',
};

/** One thing to do: a task can be ticked off here, everything opens its record. */
export function TodoRow({ todo }: { readonly todo: Todo }): ReactNode {
  const { t } = useTranslation('home');
  const { t: word } = useTranslation('ui');
  const [, navigate] = useLocation();
  const { message } = App.useApp();
  const failure = useFailureText();
  const [done, setDone] = useState(false);
  const finish = async (): Promise<void> => {
    setDone(true);
    try {
      const { batch } = await call('records.write', { writes: [{ object: 'tasks', id: todo.id, set: { status: 'done' } }], label: t('todo.done', { title: todo.title }) });
      const key = `done-${todo.id}`;
      const undo = async (): Promise<void> => {
        message.destroy(key);
        if (batch !== null) await call('history.undoBatch', { batch });
        setDone(false);
      };
      void message.success({ key, content: <>{t('todo.marked', { title: todo.title })} <Button type="link" size="small" onClick={() => void undo()}>{word('undo')}</Button></> });
    } catch (error) {
      setDone(false);
      void message.error(failure(error));
    }
  };
  return (
    <li className="home-todo" data-done={done}>
      <span className="home-todo-check">
        {todo.kind === 'task' && <Checkbox checked={done} aria-label={t('todo.done', { title: todo.title })} onChange={() => void finish()} />}
      </span>
      <button type="button" className="plain home-todo-open" onClick={() => navigate(paths.record(todo.object, todo.id))}>
        <span className="home-todo-kind"><Tag colour={COLOURS[todo.kind]}>{t(`kind.${todo.kind}`)}</Tag></span>
        <span className="home-todo-title">{todo.title}</span>
        <span className="home-todo-context">{todo.context}</span>
        <span className="home-todo-amount figures">{todo.amount === null ? '' : money(todo.amount)}</span>
        <span className="home-todo-due figures" data-late={todo.late > 0}>{due(todo)}</span>
      </button>
    </li>
  );

  function due(one: Todo): string {
    if (one.due === null) return '';
    if (one.late > 0) return t('todo.late', { count: one.late });
    return one.late === 0 ? t('todo.today') : `${t(`week.${weekday(one.due)}`)} ${one.due.slice(5)}`;
  }
}
