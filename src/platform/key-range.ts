/** All keys from the first to the last of some that are in order. */
export const between = (keys: readonly string[]): IDBKeyRange =>
  IDBKeyRange.bound(keys[0], keys.at(-1))
