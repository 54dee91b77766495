import type { IncomingMessage } from 'node:http'

/** Far more than an entry may have with its screenshot. */
const limitBytes = 8 * 1024 * 1024

/** What was posted; undefined where it is too much. */
export const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limitBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
