import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../app/paths.ts';
import { AddTask } from './AddTask.tsx';
import { TodoRow } from './TodoRow.tsx';
import { groupTodos } from './todo-groups.ts';
import { useTodoActions } from './use-todo-actions.tsx';
import { useTodoKeys } from './use-todo-keys.ts';
import type { Home, TodoGroupName } from './todo-groups.ts';

/** Everything that waits, overdue first. */
export function TodoList({ home, member }: { readonly home: Home; readonly member: string | null }): ReactNode {
  const { t } = useTranslation('home');
  const groups = groupTodos(home.todos);
  const actions = useTodoActions();
  const list = useRef<HTMLDivElement>(null);
  useTodoKeys(list);
  const totals: Readonly<Partial<Record<TodoGroupName, number>>> = home.counts;
  const hidden = home.counts.overdue + home.counts.today + home.counts.week - home.todos.filter((todo) => todo.due !== null).length;
  return (
    <section className="home-panel" aria-labelledby="home-todo">
      <header>
        <h2 id="home-todo">{t('todo.title')}</h2>
        <span className="home-todo-keys faint">{t('todo.keys')}</span>
        {home.snoozed > 0 && <span className="faint figures">{t('todo.snoozedCount', { count: home.snoozed })}</span>}
        <Link href={paths.list('tasks')} className="home-link">{t('todo.openList')}</Link>
      </header>
      <AddTask today={home.today} member={member} />
      <div className="home-scroll" ref={list}>
        {groups.length === 0 && <div className="home-none"><strong>{t('todo.none')}</strong><p>{t('todo.noneText')}</p></div>}
        {groups.map((group) => (
          <div key={group.name}>
            <h3 data-group={group.name}>{t(`todo.${group.name}`)} <span className="figures">{totals[group.name] ?? group.todos.length}</span></h3>
            <ul>{group.todos.map((todo) => <TodoRow key={`${todo.kind}/${todo.id}/${todo.task ?? ''}/${todo.occasion}`} todo={todo} actions={actions} />)}</ul>
          </div>
        ))}
        {hidden > 0 && <p className="home-more faint">{t('todo.more', { count: hidden })}</p>}
      </div>
    </section>
  );
}
