/**
 * What a person on a slow phone and a slow line feels of it, against what we promise: start-up, long
 * tasks, layout shifts, interactions, and how soon a prompt is there and an answer gone. In a real
 * Chromium at 6× CPU slowdown and Slow 4G, with the built script: `npm run bench:interaction`.
 * Times depend on the machine, and on what else it does: ratios compare within one run.
 */
import { cpus, loadavg } from 'node:os'
import { openBrowser } from '../helpers/browser.ts'
import { type Measure, printed } from './interaction/measures.ts'
import {
  interactions,
  longTasks,
  movedAlone,
  reactions,
  shifts,
  toldLongTasks,
  type Visited,
} from './interaction/seen-measures.ts'
import { startInteractionSite } from './interaction/site.ts'
import { type Traced, traceVisit } from './interaction/traced.ts'
import { type Conditions, startVisit } from './interaction/visit.ts'
import { type Walk, walkBare, walkInline, walkPopover } from './interaction/walks.ts'

const rounds = 5
/** No visit begins later than this. */
const lastStartMs = 140_000

const loads = [loadavg()[0] ?? 0]
const site = await startInteractionSite()
const browser = await openBrowser()
setTimeout(() => process.exit(), lastStartMs + 38_000).unref()

const visit = async (path: string, conditions: Conditions, walk?: Walk): Promise<Visited> => {
  const one = await startVisit(browser, site.url + path, conditions)
  await walk?.(one)
  const seen = await one.end()
  return { seen, arrivals: site.takeArrivals() }
}

const desktop: Visited[] = []
const phone: Visited[] = []
const bare: Visited[] = []
const inline: Visited[] = []
const room: Visited[] = []
const starts: Traced[] = []
const bareStarts: Traced[] = []
const fastStarts: Traced[] = []
let walked: Traced | undefined

const writes: number[] = []
const walkAndWrite: Walk = async (one) => {
  await walkBare(one)
  writes.push(...(await one.write(5)))
}

const start = (path: string, slowerCpu: number) =>
  traceVisit(browser, () => visit(path, { slowLine: false, slowerCpu }))

/** Each kind of visit has its part of whatever else the machine does. */
const round = async (nth: number) => {
  if (nth % 2) phone.push(await visit('/popover', { screen: 'phone' }, walkPopover))
  else desktop.push(await visit('/popover', {}, walkPopover))
  starts.push(await start('/popover', 6))
  if (nth % 2 === 0) {
    fastStarts.push(await start('/popover', 1))
    bareStarts.push(await start('/bare', 6))
  }
  const onFastLine = { slowLine: false }
  if (nth === 0) bare.push(await visit('/bare', onFastLine, walkAndWrite))
  if (nth === 1) inline.push(await visit('/inline', onFastLine, walkInline))
  if (nth === 2) room.push(await visit('/room', onFastLine, walkInline))
}

const maxTask = ({ tasks }: Traced) =>
  Math.max(0, ...tasks.filter(({ step }) => step === 'start-up').map(({ ms }) => ms))

try {
  for (let nth = 0; nth < rounds && performance.now() < lastStartMs; nth += 1) await round(nth)
  if (performance.now() < lastStartMs)
    walked = await traceVisit(browser, () => visit('/popover', { slowLine: false }, walkPopover))
  loads.push(loadavg()[0] ?? 0)
  const visits = [...desktop, ...phone]
  const isStart = (name: string) => name === 'start-up'
  const information = (what: string, values: readonly number[]): Measure => ({
    what,
    unit: 'ms',
    values,
  })
  console.log(
    printed([
      {
        ...information(
          'start-up: script of windchime.js until its first look',
          starts.map(({ startMs }) => startMs),
        ),
        limit: 15,
      },
      information(
        '… of windchime-prompt.js, which is started when idle',
        starts.map(({ partMs }) => partMs),
      ),
      information(
        '… of the same page without us',
        bareStarts.map(({ startMs }) => startMs),
      ),
      information(
        '… of windchime.js at the full speed of this machine',
        fastStarts.map(({ startMs }) => startMs),
      ),
      information(
        '… of windchime-prompt.js at full speed',
        fastStarts.map(({ partMs }) => partMs),
      ),
      information('longest task, start-up, by the processor', starts.map(maxTask)),
      information('… of the same page without us', bareStarts.map(maxTask)),
      longTasks('longest task, start-up', visits, isStart),
      longTasks('longest task, from the trigger to delivery', visits, (name) => !isStart(name)),
      longTasks('… the same clicks without us', bare, (name) => !isStart(name)),
      ...shifts('popover', desktop),
      ...shifts('bottom sheet at 360 px', phone),
      ...shifts('inline, its place as tall as it', room),
      ...shifts('inline, its place empty before', inline),
      ...interactions(visits),
      ...interactions(bare).map(({ what, values }) => information(`… without us: ${what}`, values)),
      ...reactions(visits),
      information('… one strict write of the same page without us', writes),
    ]),
  )
  console.log('\nMoved by itself (x y width height):')
  for (const what of new Set([...visits, ...inline, ...room].flatMap((one) => movedAlone([one]))))
    console.log(`- ${what}`)
  console.log('\nTasks over 50 ms:')
  for (const told of toldLongTasks(visits)) console.log(`- ${told}`)
  console.log('\nThe longest tasks of one more visit, by the processor, and what they were mostly:')
  for (const { step, ms, mostly } of [...(walked?.tasks ?? [])]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 8))
    console.log(`- ${step}: ${ms.toFixed(0)} ms (${mostly})`)
  console.log(
    `\n${visits.length} rounds; ${cpus()[0]?.model}, ${cpus().length} cores; load before and after: ${loads.map((load) => load.toFixed(1)).join(', ')}; ${(performance.now() / 1000).toFixed(0)} s`,
  )
} finally {
  await browser.close()
  site.close()
}
