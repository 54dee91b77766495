import { createChance } from '../helpers/chance.ts'
import type { FaultServer } from '../helpers/fault-server.ts'
import { within } from '../helpers/within.ts'
import type { AccidentKind, Running, Tab } from './engine.ts'
import type { RoundPlan } from './plan.ts'
import type { Heard, Site } from './site.ts'

export interface RoundStage {
  readonly site: Site
  readonly endpoint: FaultServer
  readonly start: () => Promise<Running>
  /** How many times as long as Chromium this browser takes to come up. */
  readonly slowness: number
  /** How far the pages' clock is ahead, in ms. */
  readonly shiftMs: number
  readonly heard: (what: string, heard: Heard) => void
  readonly happened: (what: string, detail?: string) => void
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Each tab is given so long to come up before all begin together, in ms. */
const headStartMs = 60

/** A page that has not begun by then never will, in ms. */
const patienceMs = 20_000

/** One life of a browser: from its start to its kill, as planned. Resolves when nothing of it runs. */
export const playRound = async (plan: RoundPlan, stage: RoundStage): Promise<void> => {
  const { site, endpoint, shiftMs, happened } = stage
  const { next, happens } = createChance(`${plan.name}/round`)
  const tabs: (Tab | undefined)[] = []
  const asking = new Map<string, Tab>()
  let over = false
  let begun = () => {}
  const firstBegun = new Promise<void>((resolve) => {
    begun = resolve
  })

  site.onHeard((what, heard) => {
    stage.heard(what, heard)
    if (what === 'begun') begun()
    if (what === 'asked') fill(heard)
  })

  /** What befalls a browser about to be killed may fail, or never end. */
  const dare = (what: string, act: () => Promise<unknown> | undefined) =>
    within(patienceMs, what, Promise.resolve(act())).catch((error: Error) => {
      if (!over) happened(`failed: ${what}`, error.message.split('\n', 1)[0])
    })

  const filled = new Set<string>()
  /** Once, also where the page had to ask twice since its network broke. */
  const fill = ({ nonce = '', page = '' }: Heard) => {
    if (filled.has(nonce)) return
    filled.add(nonce)
    dare('form', () => asking.get(page)?.fill?.(nonce))
  }

  let beginsAt = 0
  const open = async (running: Running, at: number, submissions = plan.next, since = beginsAt) => {
    const url = site.page({ submissions, beginsAt: since, shiftMs })
    const tab = await running.open(url)
    tabs[at] = tab
    asking.set(new URL(url).pathname, tab)
  }

  let fresh = plan.next
  /** What another page, in the place of one that is gone, is to submit; once. */
  const takeNext = () => {
    const mine = fresh
    fresh = []
    return mine
  }

  const accidents: Record<AccidentKind, (running: Running, at: number, ms: number) => unknown> = {
    'pages killed': async (running, at) => {
      const all = next() < 0.5
      await running.killPages((of) => (all ? [...of] : of.filter(() => happens(0.5))))
      await open(running, at, takeNext(), Date.now())
    },
    'storage process killed': (running) => running.killStorage?.(),
    'network process killed': (running) => running.killNetwork?.(),
    'tab closed': async (running, at) => {
      const tab = tabs[at]
      tabs[at] = undefined
      // The last tab takes the browser with it.
      const other = tabs.some((one) => one) ? undefined : open(running, at, takeNext(), Date.now())
      await Promise.all([tab?.close(), other])
    },
    navigated: (_, at) =>
      tabs[at]?.go(site.page({ submissions: takeNext(), beginsAt: Date.now(), shiftMs })),
    'network off and on': (_, at, ms) => tabs[at]?.cutNetwork?.(ms),
  }

  /** Nobody listens while the browser starts, and for a while after the first submissions. */
  const refuse = async () => {
    await endpoint.refuse()
    happened('nobody listens')
  }

  if (plan.refusedMs) await refuse()
  const running = await stage.start()
  beginsAt = Date.now() + headStartMs * stage.slowness * plan.tabs.length
  const listening = plan.refusedMs
    ? pause(beginsAt - Date.now() + plan.refusedMs).then(endpoint.listen)
    : undefined
  plan.tabs.forEach(async ({ opensInMs, submissions }, at) => {
    await pause(opensInMs)
    if (!over) await dare('open', () => open(running, at, submissions))
  })
  await within(patienceMs, 'The first page', firstBegun).catch(() => happened('silent'))

  plan.accidents.forEach(async ({ kind, tab, inMs, forMs }) => {
    await pause(inMs)
    if (over) return
    happened(kind)
    await dare(kind, async () => accidents[kind](running, tab, forMs))
  })
  await pause(plan.endInMs * stage.slowness)
  over = true
  const quit = plan.end === 'quit' ? running.quit : undefined
  happened(quit ? 'quit' : 'killed')
  await (quit ?? running.kill)()
  await listening
}
