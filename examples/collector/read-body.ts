import { ApiError } from './api-error.ts'

/** The largest body we read: 1 MB. */
const maxBodyBytes = 1_000_000

const tooLarge = () =>
  new ApiError(
    413,
    'body-too-large',
    `The body is larger than ${maxBodyBytes} bytes. Send the entries in smaller batches.`,
  )

/** Past this we hang up on whoever goes on sending. */
const maxDrainedBytes = 64_000_000

/** Reads at most 1 MB, counted as it comes: a chunked body has no Content-Length. */
const readBytes = async (request: Request): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new ApiError(400, 'body-cut', 'The body ended before it was whole. Send it again.')
    })
    if (done) break
    size += value.byteLength
    // The rest is read and dropped: a client that is still sending sees a cut line, not our answer.
    if (size <= maxBodyBytes) chunks.push(value)
    if (size > maxDrainedBytes) break
  }
  if (size > maxBodyBytes) throw tooLarge()
  return Buffer.concat(chunks)
}

/** Reads a body of one of `types`, as text. Throws an ApiError with 400, 413 or 415. */
export const readText = async (request: Request, types: readonly string[]): Promise<string> => {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase()
  if (!type || !types.includes(type))
    throw new ApiError(
      415,
      'content-type',
      `Content-Type is ${type ? `"${type}"` : 'missing'}. Send ${types.join(' or ')}.`,
    )
  const coding = request.headers.get('content-encoding') ?? 'identity'
  if (coding !== 'identity')
    throw new ApiError(415, 'content-encoding', `Send the body plain, not as "${coding}".`)
  const bytes = await readBytes(request)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ApiError(400, 'not-utf8', 'The body is not UTF-8. Send JSON in UTF-8.')
  }
}

/** Reads a JSON body; gives the text too, for what must be kept as it came. */
export const readJson = async (request: Request): Promise<{ text: string; value: unknown }> => {
  // text/plain because it needs no preflight.
  const text = await readText(request, ['application/json', 'text/plain'])
  try {
    return { text, value: JSON.parse(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new ApiError(400, 'not-json', `The body is not JSON: ${reason.slice(0, 200)}`)
  }
}
