/**
 * The page may be about to go: hidden, or left for another or for the back-forward cache. Never
 * `unload`, which would bar that cache.
 *
 * @returns ends the listening
 */
export const onLeaving = (listener: () => void) => {
  const hidden = () => document.visibilityState === 'hidden' && listener()
  document.addEventListener('visibilitychange', hidden)
  addEventListener('pagehide', listener)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', listener)
  }
}
