/** How long the browser has been offline; from the beginning of the page where nobody saw it go. */
export const watchAway = () => {
  let since = performance.timeOrigin
  const note = () => {
    since = Date.now()
  }
  addEventListener('offline', note)
  return {
    awayMs: () => Date.now() - since,
    stop: () => removeEventListener('offline', note),
  }
}
