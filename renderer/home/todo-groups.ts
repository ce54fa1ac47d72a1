import type { Output } from '../../preload/contract/index.ts';

export type Home = Output<'reports.home'>;
export type Todo = Home['todos'][number];
export type TodoGroupName = 'overdue' | 'today' | 'week' | 'later';

export interface TodoGroup {
  readonly name: TodoGroupName;
  readonly todos: readonly Todo[];
}

/** Things to do in the order a day is worked off: latest first among the overdue, then today, then what is ahead. */
export function groupTodos(todos: readonly Todo[]): readonly TodoGroup[] {
  const groups: Readonly<Record<TodoGroupName, Todo[]>> = { overdue: [], today: [], week: [], later: [] };
  for (const todo of todos) groups[groupOf(todo)].push(todo);
  groups.overdue.sort((a, b) => b.late - a.late);
  groups.week.sort((a, b) => b.late - a.late);
  return (Object.keys(groups) as TodoGroupName[]).filter((name) => groups[name].length > 0).map((name) => ({ name, todos: groups[name] }));
}

function groupOf(todo: Todo): TodoGroupName {
  if (todo.due === null) return 'later';
  if (todo.late > 0) return 'overdue';
  return todo.late === 0 ? 'today' : 'week';
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Day of the week of a YYYY-MM-DD, as a key of the texts. */
export function weekday(date: string): (typeof DAYS)[number] {
  return DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';
}
