import type { Browser, Page } from 'playwright-core'

export interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds, of a clock of the browser's own. */
  readonly ts: number
  /** Microseconds, by the clock and by the processor. */
  readonly dur?: number
  readonly tdur?: number
  readonly args?: {
    readonly name?: string
    readonly data?: { readonly functionName?: string; readonly url?: string }
  }
}

/** What the main threads of all pages did while `act` ran. @param page of Playwright's, if it is one */
export const traceOf = async (
  browser: Browser,
  page: Page | undefined,
  act: () => Promise<unknown>,
) => {
  const categories = [
    'toplevel',
    'disabled-by-default-devtools.timeline',
    'devtools.timeline',
    'blink.user_timing',
    '__metadata',
  ]
  await browser.startTracing(page, { categories })
  await act()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  return traceEvents.filter((event) => mainThreads.has(threadOf(event)))
}

/** By the processor: a machine that is busy with other things cannot make it longer. */
const msOf = ({ dur = 0, tdur = dur }: TraceEvent) => tdur / 1000

/** The longest task on the page's main thread while `act` runs, in ms of the processor. */
export const longestTask = async (browser: Browser, page: Page, act: () => Promise<unknown>) => {
  const events = await traceOf(browser, page, act)
  return Math.max(0, ...events.filter(({ name }) => /RunTask$/.test(name)).map(msOf))
}

/** A script or module as a whole, what the browser calls, and what waits for a promise. */
const scripts = /^(EvaluateScript|v8\.evaluateModule|FunctionCall|.*Microtask.*)$/

/** All script among what a main thread did, in ms of the processor. */
export const scriptMsOf = (events: readonly TraceEvent[]) => {
  const until = new Map<number, number>()
  return events
    .filter(({ name }) => scripts.test(name))
    .sort((a, b) => a.ts - b.ts)
    .reduce((sum, event) => {
      const { pid, ts, dur = 0 } = event
      // One within another is in the other's time.
      if (ts < (until.get(pid) ?? 0)) return sum
      until.set(pid, ts + dur)
      return sum + msOf(event)
    }, 0)
}

/**
 * All script on the page's main thread while `act` runs, in ms of the processor.
 *
 * @param aside the name of a function whose calls do not count
 */
export const scriptMs = async (
  browser: Browser,
  page: Page,
  aside: string,
  act: () => Promise<unknown>,
) => {
  const events = await traceOf(browser, page, act)
  return scriptMsOf(events.filter(({ args }) => args?.data?.functionName !== aside))
}
