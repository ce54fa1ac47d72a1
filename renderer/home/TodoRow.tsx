import { useState } from 'react';
import type { ReactNode } from 'react';
import { ClockCircleOutlined, CommentOutlined } from '@ant-design/icons';
import { Checkbox, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { money } from '../ui/format.ts';
import { Tag } from '../ui/Tag.tsx';
import type { Todo } from './todo-groups.ts';
import { useTodoWords } from './todo-words.ts';
import { SNOOZES, type TodoActions } from './use-todo-actions.tsx';

const COLOURS: Readonly<Record<Todo['kind'], string>> = {
  task: 'blue', follow_up: 'cyan', quote_expiring: 'gold', deal_closing: 'green', payment_due: 'orange', contract_ending: 'purple', birthday: 'magenta', lead_new: 'lime',
  no_contact: 'orange', stalled: 'gold', approval_waiting: 'blue', pool_notice: 'cyan', mention: 'lime', handover: 'green',
};

/** One thing to do: ticked, put off, followed up or opened where it stands. */
export function TodoRow({ todo, actions }: { readonly todo: Todo; readonly actions: TodoActions }): ReactNode {
  const { t } = useTranslation('home');
  const words = useTodoWords();
  const [done, setDone] = useState(false);
  const finish = (): void => {
    setDone(true);
    void actions.finish(todo).then((ended) => !ended && setDone(false));
  };
  const amount = todo.amount ?? (typeof todo.reason['remaining'] === 'number' && todo.reason['currency'] === 'CNY' ? todo.reason['remaining'] : null);
  return (
    <li className="home-todo" data-done={done}>
      <span className="home-todo-check"><Checkbox checked={done} tabIndex={-1} data-todo-done aria-label={t('todo.done', { title: todo.title })} onChange={finish} /></span>
      <button type="button" className="plain home-todo-open" onClick={() => actions.open(todo)}>
        <span className="home-todo-kind"><Tag colour={COLOURS[todo.kind]}>{t(`kind.${todo.kind}`)}</Tag></span>
        <span className="home-todo-title">{todo.title}</span>
        <span className="home-todo-context" title={words.why(todo)}>{words.why(todo)}</span>
        <span className="home-todo-amount figures">{amount === null ? '' : money(amount)}</span>
        <span className="home-todo-due figures" data-late={todo.late > 0}>{words.due(todo)}</span>
      </button>
      <span className="home-todo-tools">
        <button type="button" className="plain" tabIndex={-1} data-todo-follow title={`${t('todo.followUp')} (F)`} aria-label={t('todo.followUp')} onClick={() => actions.followUp(todo)}><CommentOutlined aria-hidden /></button>
        <Dropdown trigger={['click']} menu={{ items: SNOOZES.map((key) => ({ key, label: t(`todo.${key}`) })), onClick: ({ key }) => actions.snooze(todo, SNOOZES.find((each) => each === key) ?? 'hour') }}>
          <button type="button" className="plain" tabIndex={-1} data-todo-snooze title={`${t('todo.snooze')} (S)`} aria-label={t('todo.snooze')}><ClockCircleOutlined aria-hidden /></button>
        </Dropdown>
      </span>
    </li>
  );
}
