import { z } from 'zod';
import { route } from './define.ts';
import { BatchId, FileToken, Name, RecordId } from './values.ts';

const Text = z.string().trim().min(1).max(20_000);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Target = z.object({ object: Name, id: RecordId });
/** Whom or what it was with. What is left out is filled in from what is given: a deal knows its customer. */
const Links = { customer: RecordId.optional(), contact: RecordId.optional(), deal: RecordId.optional(), lead: RecordId.optional() };

/** Files that one call may bring. */
export const MOST_FILES = 20;

export const CommentView = z.object({
  id: RecordId,
  at: z.string(),
  author: z.string(),
  /** Written by the member at this desk, who may take it away. */
  own: z.boolean(),
  text: z.string(),
  mentions: z.array(z.object({ id: RecordId, name: z.string() })),
  likes: z.number().int(),
  liked: z.boolean(),
});
export type CommentView = z.infer<typeof CommentView>;

/** What a colleague did, with the record that it opens. */
export const FeedEntry = z.object({
  at: z.string(),
  member: z.string(),
  /** `follow_up`, `comment`, `need_change`, or the kind of the step. */
  kind: z.string(),
  text: z.string(),
  /** The record to open, and its name. */
  object: Name,
  id: RecordId,
  title: z.string(),
  /** What a like or a comment is about: the follow-up itself, else the record. */
  subject: Target,
  way: z.string(),
  likes: z.number().int(),
  liked: z.boolean(),
  comments: z.number().int(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

export const activityRoutes = {
  /** A conversation, its files and the next date in one step; reminders about the customer are closed with it. */
  'talk.followUp': route('core', z.object({
    content: Text,
    way: z.string().max(60).optional(),
    happenedAt: z.iso.datetime().optional(),
    next: Day.nullable().default(null),
    files: z.array(FileToken).max(MOST_FILES).default([]),
    ...Links,
  }), z.object({ batch: BatchId.nullable(), id: RecordId }), 'read'),
  /** Whose follow-up is overdue, and customers that two members contacted within days. */
  'talk.clashes': route('core', z.object({ member: RecordId.nullable().default(null) }), z.object({
    missed: z.array(z.object({ customer: RecordId, name: z.string(), owner: z.string(), due: z.string(), late: z.number().int() })),
    missedCount: z.number().int(),
    double: z.array(z.object({ customer: RecordId, name: z.string(), members: z.array(z.string()), times: z.number().int(), last: z.string() })),
    doubleCount: z.number().int(),
  })),
  'comments.list': route('core', Target, z.object({ comments: z.array(CommentView), likes: z.number().int(), liked: z.boolean() })),
  /** Whoever is mentioned gets a task in the same step. */
  'comments.add': route('core', Target.extend({ text: Text, mentions: z.array(RecordId).max(50).default([]) }), z.object({ batch: BatchId.nullable(), id: RecordId })),
  'comments.remove': route('core', z.object({ id: RecordId }), z.object({ batch: BatchId.nullable() })),
  'likes.set': route('core', Target.extend({ liked: z.boolean() }), z.object({ likes: z.number().int(), liked: z.boolean() })),
  /** Notes what the customer wants now; the deal's own requirement follows. */
  'needs.add': route('core', z.object({
    change: Text,
    before: z.string().max(20_000).default(''),
    impact: z.string().max(1000).default(''),
    happenedOn: Day.optional(),
    customer: RecordId.optional(), contact: RecordId.optional(), deal: RecordId.optional(),
  }), z.object({ batch: BatchId.nullable(), id: RecordId })),
  /** What the team did, newest first; `before` is the instant of the last entry shown. */
  'feed.list': route('core', z.object({ before: z.iso.datetime().optional(), member: RecordId.optional(), limit: z.number().int().min(1).max(100).default(40) }), z.object({ entries: z.array(FeedEntry), more: z.boolean() })),
} as const;
