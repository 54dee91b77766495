import type { BrowserContext } from 'playwright-core'

/** A request of a device, as it left the browser. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Everything that a device asks or tells anybody, from now on. */
export const record = (device: BrowserContext) => {
  const sent: Promise<Sent>[] = []
  device.on('request', (request) => {
    const about = { method: request.method(), url: request.url(), body: request.postData() ?? '' }
    sent.push(
      request.allHeaders().then(
        (headers) => ({ ...about, headers }),
        // Its page has gone.
        () => ({ ...about, headers: request.headers() }),
      ),
    )
  })
  return (): Promise<readonly Sent[]> => Promise.all(sent)
}

/** Every value in something, by where it stands; of lists, each place of its own. */
export const valuesIn = (value: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value
    ? Object.entries(value).flatMap(([key, inner]) => valuesIn(inner, `${path}.${key}`))
    : [[path.slice(1), value]]
