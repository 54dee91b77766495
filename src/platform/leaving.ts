/**
 * The page may be about to go: hidden, or left for another or for the back-forward cache. Never
 * `unload`, which would bar that cache.
 *
 * @param how `hidden`: also when the tab goes to the back; `left`: only when the page is left
 * @returns ends the listening
 */
export const onLeaving = (how: 'hidden' | 'left', listener: () => void) => {
  const hidden = () => how === 'hidden' && document.visibilityState === 'hidden' && listener()
  document.addEventListener('visibilitychange', hidden)
  addEventListener('pagehide', listener)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', listener)
  }
}
