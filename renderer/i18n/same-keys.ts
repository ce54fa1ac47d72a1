/** The shape of a Chinese area with any texts: what its English twin must fill, no more and no less. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
