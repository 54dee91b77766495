/**
 * Whether the page runs `wanted` or a later release. Dotted numbers go by their numbers (`v2.1` is
 * `2.1.0`), anything else by its place in `releases`. What cannot be compared is not reached, so
 * that nobody is told of a change they do not have.
 *
 * @param running the page's release, where it says one
 * @param wanted undefined: any will do
 * @param releases oldest first
 */
export const reaches = (
  running: string | undefined,
  wanted: string | undefined,
  releases: readonly (string | undefined)[] = [],
): boolean => {
  const [, ours, theirs] = /^v?(\d[\d.]*) v?(\d[\d.]*)$/i.exec(`${running} ${wanted}`) ?? []
  if (ours && theirs) return `${ours}.0.0.0.0`.localeCompare(theirs, 'en', { numeric: true }) >= 0
  const place = releases.indexOf(wanted)
  return !wanted || running === wanted || (place >= 0 && place < releases.indexOf(running))
}
