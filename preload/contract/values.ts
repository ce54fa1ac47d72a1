import { z } from 'zod';

/** Names of objects and fields: they become SQL identifiers, so the alphabet is closed. */
export const Name = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);
export const RecordId = z.string().regex(/^[0-9a-z][0-9a-z-]{7,63}$/);
export const BatchId = z.string().min(8).max(64);
/** An opaque, single-session name for a file that the user chose. */
export const FileToken = z.string().regex(/^file_[A-Za-z0-9_-]{16,64}$/);

export const MAX_TEXT = 1_000_000;
export const Value = z.union([z.string().max(MAX_TEXT), z.number(), z.null()]);
export const Values = z.record(Name, Value);
/** Field id → code of what is wrong with the kept value, such as `date.invalid`. */
export const Problems = z.record(z.string(), z.string());

export const Label = z.object({ zh: z.string(), en: z.string() });

/** The record of one's own company (object `company`): the same id on every desk, so that all edit the same one. */
export const OUR_COMPANY = '00000000-0000-7000-8000-000000000001';

/** The record of the team's terms for the pool (object `pool_terms`). */
export const POOL_TERMS = '00000000-0000-7000-8000-00000000a001';
