/** What `look` finds, or undefined where looking throws. */
export const attempt = <T>(look: () => T): T | undefined => {
  try {
    return look()
  } catch {
    return undefined
  }
}
