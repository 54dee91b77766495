/** Runs an act for a value unless that same value was acted on already. */
export type Once = (value: object, act: () => Promise<void>) => void

/**
 * A double click, or a click and Enter at once, is meant once. The stores give a new value for
 * every change, so acting twice on one value is never meant.
 */
export const createOnce = (): Once => {
  let done: object | undefined
  return (value, act) => {
    if (value === done) return
    done = value
    act().catch(() => {
      done = undefined
    })
  }
}
