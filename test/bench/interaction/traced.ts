import type { Browser } from 'playwright-core'
import { scriptMsOf, type TraceEvent, traceOf } from '../cost/tracing.ts'

/** A task of the main thread, in ms of the processor. */
interface Task {
  readonly step: string
  readonly ms: number
  /** What it was spent in, the most first. */
  readonly mostly: string
}

/** One visit from within: what the page's main thread did. */
export interface Traced {
  /** Script until the first look, and what is fetched and started then, in ms of the processor. */
  readonly startMs: number
  readonly partMs: number
  readonly tasks: readonly Task[]
}

const msOf = ({ dur = 0, tdur = dur }: TraceEvent) => tdur / 1000

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur

/** Time of each kind of work in a task, without what stands inside of it. */
const workIn = (task: TraceEvent, events: readonly TraceEvent[]) => {
  const own = new Map<string, number>()
  const open: TraceEvent[] = []
  const add = ({ name }: TraceEvent, ms: number) => own.set(name, (own.get(name) ?? 0) + ms)
  for (const event of events) {
    if (event === task || event.ts < task.ts || endOf(event) > endOf(task)) continue
    while (open[0] && endOf(open.at(-1) as TraceEvent) <= event.ts) open.pop()
    const around = open.at(-1)
    if (around) add(around, -msOf(event))
    add(event, msOf(event))
    open.push(event)
  }
  return [...own]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ')
}

/** @param visit goes through the page whose main thread is looked at */
export const traceVisit = async (
  browser: Browser,
  visit: () => Promise<unknown>,
): Promise<Traced> => {
  const all = await traceOf(browser, undefined, visit)
  const isMark = ({ name }: TraceEvent) => name.startsWith('begin ') || name === 'end'
  const last = all.filter(isMark).at(-1)
  const events = all
    .filter(({ pid, tid }) => pid === last?.pid && tid === last.tid)
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a))
  // The empty page before has begun too.
  const marks = events.filter(isMark)
  const begun = marks.map(({ name }) => name).lastIndexOf('begin start-up')
  const tasks: Task[] = []
  for (const [index, { name, ts }] of marks.entries()) {
    if (name === 'end' || index < begun) continue
    const until = marks[index + 1]?.ts ?? Number.POSITIVE_INFINITY
    for (const task of events)
      if (task.name === 'RunTask' && task.ts >= ts && endOf(task) <= until)
        tasks.push({ step: name.slice(6), ms: msOf(task), mostly: workIn(task, events) })
  }
  const [from, to] = [marks[begun]?.ts ?? 0, marks[begun + 1]?.ts ?? 0]
  const starting = events.filter(({ ts, args }) => {
    const ours = /\/windchime.*\.js/.test(`${args?.data?.url}`)
    return ts > from && ts < to && (ours || !args?.data?.url)
  })
  const part =
    starting.find(({ name }) => /^v8\.(compile|evaluate)Module$/.test(name))?.ts ??
    Number.POSITIVE_INFINITY
  return {
    startMs: scriptMsOf(starting.filter(({ ts }) => ts < part)),
    partMs: scriptMsOf(starting.filter(({ ts }) => ts >= part)),
    tasks,
  }
}
