import { attempt } from '../model/attempt.ts'

/** @param word stands beside the store from now on; empty to take it away */
export const writeMark = (name: string, word: string) =>
  attempt(() => {
    if (word) localStorage[name] = word
    else delete localStorage[name]
  })
