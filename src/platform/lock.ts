import { attempt } from '../model/attempt.ts'

export interface HeldLock {
  /** False once it was let go, by whomever. */
  readonly isHeld: boolean
  letGo(): void
}

/**
 * Takes a lock of the browser's if it is free, and lets go of it when the page is frozen or left.
 * What makes it worth having beside a lease: a page that died holds a lease to its end, a lock not.
 *
 * @returns null where another page has it; undefined where the browser has no locks
 */
export const tryLock = (name: string): Promise<HeldLock | null | undefined> =>
  new Promise((resolve) => {
    const held = (lock: Lock | null) => {
      if (!lock) return resolve(null)
      return new Promise<void>((end) => {
        const listening = new AbortController()
        const mine = {
          isHeld: true,
          letGo: () => {
            mine.isHeld = false
            listening.abort()
            end()
          },
        }
        document.addEventListener('freeze', mine.letGo, listening)
        addEventListener('pagehide', mine.letGo, listening)
        resolve(mine)
      })
    }
    // Where it was had, the end of this promise comes too late to matter.
    Promise.resolve(attempt(() => navigator.locks.request(name, { ifAvailable: true }, held)))
      .catch(() => {})
      .then(() => resolve(undefined))
  })
