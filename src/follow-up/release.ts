const dotted = /^v?\d+(\.\d+)*$/i

/** `v2.1.0` and `2.1` are the same release. */
const plain = (release: string) => release.replace(/^v|(\.0+)*$/gi, '')

/**
 * Whether the page runs `wanted` or a later release. Dotted numbers go by their numbers, anything
 * else by its place in `releases`. What cannot be compared is not reached, so that nobody is told
 * of a change they do not have.
 *
 * @param running the page's release, where it says one
 * @param releases oldest first
 */
export const reaches = (
  running: string | undefined,
  wanted: string,
  releases: readonly string[] = [],
): boolean => {
  if (running === undefined || running === wanted) return running === wanted
  if (dotted.test(running) && dotted.test(wanted))
    return plain(running).localeCompare(plain(wanted), 'en', { numeric: true }) >= 0
  const place = releases.indexOf(wanted)
  return place >= 0 && releases.indexOf(running) > place
}
