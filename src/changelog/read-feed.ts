/** Letters. A list is nothing to hold a page up for. */
const maxLength = 10_000_000

/**
 * A feed as it stands at its address, not looked at yet.
 *
 * @throws where it cannot be had or is no JSON, and once `signal` is aborted
 */
export const readFeed = async (url: string, signal: AbortSignal): Promise<unknown> => {
  const response = await fetch(url, {
    // Asks whether there is a newer one, without a preflight.
    cache: 'no-cache',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  })
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  const text = await response.text()
  if (text.length > maxLength) throw new Error(`${url} is larger than 10 MB`)
  return JSON.parse(text)
}
