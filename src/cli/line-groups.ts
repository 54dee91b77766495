import type { Readable } from 'node:stream'

/**
 * The lines of a text, as many at once as arrive together: a wait for each would cost more than
 * what is done with it, and lines that queue up cost memory.
 */
export async function* lineGroups(stream: Readable): AsyncGenerator<readonly string[]> {
  let rest = ''
  for await (const piece of stream.setEncoding('utf8')) {
    const lines = `${rest}${piece}`.split('\n')
    rest = lines.pop() ?? ''
    yield lines
  }
  if (rest) yield [rest]
}
