import { describe, expect, test } from 'vitest';
import { fold } from '../../db/process/approvals/fold.ts';
import type { Act, ActKind, Flow } from '../../db/process/approvals/flow.ts';

const ASKED_AT = '2026-11-23T02:00:00.000Z';
const PEOPLE = ['ann', 'bob', 'cai', 'dan', 'eve'];
const KINDS: readonly ActKind[] = ['approve', 'approve', 'approve', 'approve', 'refuse', 'return', 'delegate', 'add', 'escalate', 'timePass', 'timeReturn', 'withdraw', 'urge', 'remind', 'comment', 'reopen'];

/** Reproducible chance. */
function dice(seed: number): { int(max: number): number; pick<T>(from: readonly T[]): T } {
  let state = seed >>> 0;
  const int = (max: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % max;
  };
  return { int, pick: (from) => from[int(from.length)] as never };
}

function someFlow({ int, pick }: ReturnType<typeof dice>): Flow {
  const steps = Array.from({ length: 1 + int(3) }, (_, index) => ({
    key: `s${index}`, name: `step ${index}`, mode: pick(['all', 'any', 'order'] as const), time: null,
    approvers: PEOPLE.slice(0, 1 + int(3)).map((member) => ({ member, meant: null, instead: '' as const, own: false })),
  }));
  return { rule: 'r', steps };
}

/** Acts as several desks would write them: most after what they saw, some after an older state, some by people who have no say, some at the very same moment. */
function someActs(flow: Flow, { int, pick }: ReturnType<typeof dice>): Act[] {
  const acts: Act[] = [];
  let minute = 0;
  for (let n = 0; n < 3 + int(12); n += 1) {
    const seen = fold(flow, int(4) === 0 ? acts.slice(0, int(acts.length + 1)) : acts, ASKED_AT);
    const step = seen.steps[seen.current];
    minute += int(3);
    const kind = pick(KINDS);
    acts.push({
      id: `act-${n}-${int(1e6)}`, kind, key: step?.key ?? '', round: seen.round, member: seen.pending.length > 0 && int(4) > 0 ? pick(seen.pending) : pick(PEOPLE),
      forMember: int(5) === 0 ? pick(PEOPLE) : null, target: pick(PEOPLE), to: int(2) === 0 ? '' : pick(flow.steps).key, where: pick(['before', 'after'] as const), text: 'x',
      at: new Date(Date.parse(ASKED_AT) + minute * 60_000).toISOString(),
    });
  }
  return acts;
}

function shuffled<T>(from: readonly T[], { int }: ReturnType<typeof dice>): T[] {
  const rest = [...from];
  return from.flatMap(() => rest.splice(int(rest.length), 1));
}

describe('a request is the fold of its acts', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const chance = dice(seed * 7919);
    const flow = someFlow(chance);
    const acts = someActs(flow, chance);
    const stands = fold(flow, acts, ASKED_AT);

    test(`the same on every desk, whichever order acts arrive in and however often (seed ${seed})`, () => {
      for (let round = 0; round < 4; round += 1) {
        const arrived = shuffled([...acts, ...acts.filter(() => chance.int(3) === 0)], chance);
        expect(fold(flow, arrived, ASKED_AT)).toEqual(stands);
      }
    });

    test(`decides nothing that was not decided by those who had a say (seed ${seed})`, () => {
      const worked = stands.acts.filter(({ without }) => without === null).map(({ act }) => act);
      const ended = worked.findIndex(({ kind }) => kind === 'refuse' || kind === 'withdraw' || kind === 'timeReturn');
      const decisive = new Set<ActKind>(['approve', 'refuse', 'return', 'delegate', 'add', 'escalate', 'timePass', 'timeReturn', 'withdraw', 'urge', 'remind']);
      if (ended >= 0) expect(worked.slice(ended + 1).filter(({ kind }) => decisive.has(kind))).toEqual([]);
      if (stands.status === 'passed' || stands.status === 'reopened') {
        for (const step of stands.steps) {
          const filled = step.slots.filter((slot) => slot.by !== null).length;
          expect(step.ended).not.toBeNull();
          if (!step.byTime) expect(filled).toBeGreaterThanOrEqual(step.mode === 'any' ? 1 : step.slots.length);
        }
        expect(stands.doneAt).not.toBeNull();
      }
      expect(stands.pending.length > 0).toBe(stands.status === 'waiting');
    });
  }
});
