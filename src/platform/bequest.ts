/** What the page before this one, in this tab, left under `key` with `bequeath`; once. */
export const inherit = (key: string) => {
  try {
    const left = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return left
  } catch {
    return null
  }
}

/** Leaves a word for the next page in this tab: a page that is left has no time for the disk. */
export const bequeath = (key: string, word: string) => {
  try {
    sessionStorage.setItem(key, word)
  } catch {
    // Then the next page finds out by itself, later.
  }
}
