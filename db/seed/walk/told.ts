import type { CustomerDraft } from '../customers.ts';
import type { Draft } from '../draft.ts';
import type { Story } from '../story.ts';
import type { Team } from '../team.ts';

/** One customer with everything that happened to it; nothing of it is written yet, so it may still be completed. */
export interface Told {
  readonly index: number;
  readonly subject: CustomerDraft;
  readonly story: Story;
}

/** What every part of the walk is made from. */
export interface Around {
  readonly team: Team;
  readonly told: readonly Told[];
  readonly leads: readonly Draft[];
  /** The present, as a day and in milliseconds. */
  readonly today: string;
  readonly now: number;
}

/** All drafts of one object in the stories, in their order. */
export function draftsOf(told: readonly Told[], object: string): Draft[] {
  return told.flatMap(({ story }) => story.drafts.filter((each) => each.object === object));
}

/** A value as text; empty for none. */
export function textOf({ set }: Draft, field: string): string {
  const value = set[field];
  return value === null || value === undefined ? '' : String(value);
}
