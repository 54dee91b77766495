/**
 * Does something with every spare whose name begins like this.
 *
 * A spare is a second home for what must not be lost, in the browser's caches: Chromium deletes
 * every database of a site where a kill has torn the end of their log, and leaves the caches alone.
 * Each store has a spare of its own, so that a new store finds what an older one has lost. Nobody
 * waits for a spare, and it may fail or be missing, as it is on a page without TLS.
 */
export const eachSpare = async (prefix: string, act: (name: string) => unknown) => {
  try {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await act(name)
  } catch {}
}
