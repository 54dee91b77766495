/**
 * The JSON at a URL, unless it is too much for a page.
 *
 * @param maxLength in UTF-16 units; the rest is not fetched
 * @throws where it cannot be had, with the status or the size in the message
 */
export const loadSmall = async (
  url: string,
  init: RequestInit,
  maxLength: number,
): Promise<unknown> => {
  const { ok, status, body } = await fetch(url, init)
  if (!ok) throw new Error(`HTTP ${status}`)
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value
    if (text.length > maxLength) {
      await reader?.cancel()
      throw new Error(`Over ${maxLength} characters`)
    }
  }
  return JSON.parse(text)
}
