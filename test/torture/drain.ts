import type { Running } from './engine.ts'
import type { Heard, Site } from './site.ts'

interface DrainParts {
  readonly start: () => Promise<Running>
  readonly site: Site
  /** How far the pages' clock is ahead, in ms. */
  readonly shiftMs: number
  readonly heard: (what: string, heard: Heard) => void
}

const hourMs = 3_600_000

/** A page is given so long to deliver what is left before another is opened, in ms. */
const patienceMs = 40_000

/** Every wait that an endpoint may ask for is over after so many hours, asked for again or not. */
const attempts = 5

/**
 * Opens the site as on the next day, with an endpoint that takes everything, until nothing is left.
 * The pages' clock is 2 h ahead each time, so that no pace and no `Retry-After` stands any more.
 *
 * @returns what `flush()` said was left in the end
 */
export const drain = async ({ start, site, shiftMs, heard }: DrainParts) => {
  let left = Number.NaN
  for (let attempt = 1; attempt <= attempts && left !== 0; attempt += 1) {
    const ended = new Promise<void>((resolve) => {
      site.onHeard((what, said) => {
        heard(what, said)
        if (what === 'left') left = said.left ?? Number.NaN
        if (left === 0) resolve()
      })
      setTimeout(resolve, patienceMs)
    })
    const running = await start()
    const plan = { submissions: [], beginsAt: 0, shiftMs: shiftMs + attempt * 2 * hourMs }
    await running.open(site.page({ ...plan, drains: true }))
    await ended
    await running.kill()
  }
  return left
}
