import type { Failure } from '../../preload/contract/errors.ts';

/** The part of i18next's `t` that looks up a code. Codes are known at run time only; a test checks that each has a text. */
export type Translate = (key: string, options: { readonly replace: Failure['details'] }) => string;

/** The translated text of one failure. Codes are keys of the area `errors`. */
export function failureText(t: Translate, failure: Failure): string {
  return t(failure.code, { replace: failure.details });
}
