/**
 * The page is left, for another or for the back-forward cache. Never `unload`, which would bar that
 * cache.
 *
 * @returns ends the listening
 */
export const onLeft = (listener: () => void) => {
  addEventListener('pagehide', listener)
  return () => removeEventListener('pagehide', listener)
}

/** The page may be about to go: it is left, or the tab goes to the back. */
export const onHidden = (listener: () => void) => {
  const look = () => document.visibilityState === 'hidden' && listener()
  document.addEventListener('visibilitychange', look)
  const stop = onLeft(listener)
  return () => {
    document.removeEventListener('visibilitychange', look)
    stop()
  }
}
