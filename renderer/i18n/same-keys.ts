/**
 * The shape of a Chinese area with any texts: what its English twin must fill, no more and no less. English may add a
 * form for one ("1 record") beside a text that counts.
 */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> } & {
  readonly [K in keyof T as K extends string ? (T[K] extends string ? `${K}_one` : never) : never]?: string;
};
