import { describe, expect, it } from 'vitest';
import { monthLabel } from '../../../renderer/dashboard/charts.ts';
import { daysOf } from '../../../renderer/dashboard/month-days.ts';
import { shortMoney } from '../../../renderer/dashboard/short-money.ts';
import { groupTodos, weekday } from '../../../renderer/home/todo-groups.ts';
import type { Todo } from '../../../renderer/home/todo-groups.ts';
import { byteSize } from '../../../renderer/ui/byte-size.ts';

function todo(title: string, due: string | null, late: number): Todo {
  return { kind: 'task', object: 'tasks', id: `id-${title}`, title, context: '', due, late, amount: null, task: null, occasion: '', reason: {}, contact: null };
}

it('things to do stand in the order of a day: the longest overdue first, what is ahead by day', () => {
  const groups = groupTodos([todo('d', '2026-11-25', -2), todo('a', '2026-11-20', 3), todo('c', '2026-11-23', 0), todo('b', '2026-11-13', 10), todo('e', '2026-11-24', -1), todo('f', null, 0)]);
  expect(groups.map((group) => [group.name, group.todos.map((each) => each.title).join('')])).toEqual([['overdue', 'ba'], ['today', 'c'], ['week', 'ed'], ['later', 'f']]);
  expect(groupTodos([])).toEqual([]);
});

it('days and months', () => {
  expect(weekday('2026-11-23')).toBe('mon');
  expect(daysOf('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
  expect(daysOf('2026-12')).toEqual(['2026-12-01', '2026-12-31']);
  expect([monthLabel('2026-01', 'zh'), monthLabel('2026-11', 'zh'), monthLabel('2026-01', 'en'), monthLabel('2026-11', 'en')]).toEqual(['26年1月', '11月', 'Jan 26', 'Nov']);
});

describe('short money', () => {
  it.each([
    [0, '0', '0'], [99_900, '999', '999'], [1_000_000, '1万', '10K'], [12_345_600, '12.3万', '123K'], [123_456_789_00, '1.2亿', '123M'], [2_273_000_000, '2,273万', '22.7M'], [-5_000_000, '-5万', '-50K'],
  ])('%i cents', (minor, zh, en) => {
    expect([shortMoney(minor, 'zh'), shortMoney(minor, 'en')]).toEqual([zh, en]);
  });
});

it('file sizes', () => {
  expect([12, 2048, 16 * 1024 * 1024, 3 * 1024 ** 3].map(byteSize)).toEqual(['12 B', '2 KB', '16.0 MB', '3.0 GB']);
});
