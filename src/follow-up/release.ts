const dotted = /^v?\d+(\.\d+)*$/i

const numbersOf = (release: string) => release.replace(/^v/i, '').split('.').map(BigInt)

/**
 * Whether the page runs `wanted` or a later release. Dotted numbers go by their numbers, also of
 * different length (`2.1` is `v2.1.0`); anything else goes by its place in `releases`. What cannot
 * be compared is not reached, so that nobody is told of a change they do not have.
 *
 * @param running the page's release, where it says one
 * @param releases oldest first
 */
export const reaches = (
  running: string | undefined,
  wanted: string,
  releases: readonly string[] = [],
): boolean => {
  if (running === undefined) return false
  if (running === wanted) return true
  if (!dotted.test(running) || !dotted.test(wanted)) {
    const place = releases.indexOf(wanted)
    return place >= 0 && releases.indexOf(running) > place
  }
  const [ours, theirs] = [numbersOf(running), numbersOf(wanted)]
  const digits = Math.max(ours.length, theirs.length)
  for (let i = 0; i < digits; i++) {
    const [a, b] = [ours[i] ?? 0n, theirs[i] ?? 0n]
    if (a !== b) return a > b
  }
  return true
}
