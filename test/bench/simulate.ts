/**
 * How long `windchime simulate` takes for a million lines, and how much memory: the built CLI on a
 * log that is the same each time. `npm run bench:simulate`
 */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { newScratchFolder } from '../helpers/scratch.ts'

const lineCount = 1_000_000
const personCount = 250_000
const bounds = { seconds: 60, megabytes: 512 }

const question = { id: 'score', type: 'nps' }
/** A prompt of each kind that costs something: conditions, counts, delays, what calls them off. */
const config = {
  version: 1,
  prompts: [
    {
      id: 'after-order',
      questions: [question],
      triggers: [{ event: 'order.completed', where: { 'event.total': { $gte: 20 } } }],
      pages: { include: ['/checkout/**'] },
      frequency: { everyDays: 90 },
    },
    {
      id: 'delivered',
      questions: [question],
      triggers: [{ event: 'order.completed', delaySeconds: 3 * 86_400 }],
      cancelOn: ['order.cancelled'],
      ignoreQuiet: true,
    },
    {
      id: 'search',
      questions: [question],
      triggers: [{ event: 'search.empty', atLeast: 3, withinDays: 30 }],
    },
    {
      id: 'nps',
      questions: [question],
      triggers: [{ pageSeconds: 30 }],
      audience: { 'user.plan': { $in: ['pro', 'team'] }, visits: { $gte: 2 } },
      sample: { rate: 0.25, redrawDays: 182 },
    },
    {
      id: 'leaving',
      questions: [question],
      triggers: [{ exitIntent: true, atLeast: 2 }],
      audience: { 'device.type': 'desktop' },
    },
  ],
}

/** Source: mulberry32, by Tommy Ettinger, public domain. */
const createDice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

const begin = Date.parse('2026-09-01T00:00:00Z')
const days = 84

/** What happens in a line, as often as it stands here. */
const happenings: readonly ((dice: () => number) => object)[] = [
  () => ({ url: '/' }),
  () => ({ url: '/products/teapot' }),
  () => ({ url: '/products/teapot', pageSeconds: 30 }),
  () => ({ url: '/products/cup', scrollPercent: 50 }),
  () => ({ url: '/search', event: 'search.empty' }),
  () => ({ url: '/search', event: 'search.empty' }),
  () => ({ url: '/cart', exitIntent: true }),
  (dice) => ({
    url: '/checkout/done',
    event: 'order.completed',
    properties: { total: Math.floor(dice() * 100) },
  }),
  () => ({ url: '/orders', event: 'order.cancelled' }),
]

const writeLog = (path: string) => {
  const dice = createDice(1)
  const pick = <One>(list: readonly One[]) => list[Math.floor(dice() * list.length)] as One
  const file = openSync(path, 'w')
  let chunk: string[] = []
  for (let nth = 0; nth < lineCount; nth++) {
    const person = Math.floor(dice() * personCount)
    const at = new Date(begin + (nth / lineCount) * days * 86_400_000).toISOString()
    const user = { plan: ['free', 'pro', 'team'][person % 3] }
    const device = person % 2 ? 'phone' : 'desktop'
    chunk.push(
      `${JSON.stringify({ person: `u${person}`, at, ...pick(happenings)(dice), user, device })}\n`,
    )
    if (chunk.length < 10_000) continue
    writeSync(file, chunk.join(''))
    chunk = []
  }
  writeSync(file, chunk.join(''))
  closeSync(file)
}

/** Writes down what the process has taken when it ends. */
const teller = (path: string) =>
  `data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(path)}, JSON.stringify(process.resourceUsage())))`,
  )}`

const folder = newScratchFolder()
const inFolder = (name: string) => join(folder.path, name)
try {
  writeFileSync(inFolder('feedback.json'), JSON.stringify(config))
  writeLog(inFolder('visits.jsonl'))
  const began = performance.now()
  const report = execFileSync(
    process.execPath,
    [resolve('dist/cli.js'), 'simulate', 'feedback.json', 'visits.jsonl'],
    {
      cwd: folder.path,
      encoding: 'utf8',
      env: { TZ: 'UTC', NODE_OPTIONS: `--import=${teller(inFolder('taken.json'))}` },
    },
  )
  const seconds = (performance.now() - began) / 1000
  const taken: NodeJS.ResourceUsage = JSON.parse(readFileSync(inFolder('taken.json'), 'utf8'))
  // Node counts kilobytes and microseconds.
  const megabytes = taken.maxRSS / 1024
  const atWork = (taken.userCPUTime + taken.systemCPUTime) / 1e6
  console.log(report)
  const isWell = seconds <= bounds.seconds && megabytes <= bounds.megabytes
  console.log(
    `${isWell ? '✓' : '✗'} ${seconds.toFixed(1)} s of ${bounds.seconds} s (${atWork.toFixed(1)} s of processor time), ${Math.round(lineCount / seconds).toLocaleString('en')} lines a second, ${Math.ceil(megabytes)} MB of ${bounds.megabytes} MB`,
  )
  if (!isWell) process.exitCode = 1
} finally {
  folder.remove()
}
