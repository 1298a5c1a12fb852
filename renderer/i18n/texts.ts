/** The same keys as the Indonesian texts, with any text: a missing translation does not compile. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};
