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
  /** Each tab is given so long to come up before all begin together, in ms. */
  readonly headStartMs: number
  /** How far the pages' clock is ahead, in ms. */
  readonly shiftMs: number
  readonly heard: (what: string, heard: Heard) => void
  readonly happened: (what: string, detail?: string) => void
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** A page that has not begun by then never will, in ms. */
const patienceMs = 10_000

/** One life of a browser: from its start to its kill, as planned. Resolves when nothing of it runs. */
export const playRound = async (plan: RoundPlan, stage: RoundStage): Promise<void> => {
  const { site, endpoint, shiftMs, happened } = stage
  const { next, happens } = createChance(`${plan.name}/round`)
  const tabs: (Tab | undefined)[] = []
  const asking = new Map<string, Tab>()
  let over = false
  let begun = () => {}
  const firstBegun = new Promise<void>((resolve) => {
    const silence = setTimeout(() => {
      happened('silent')
      resolve()
    }, patienceMs)
    begun = () => {
      clearTimeout(silence)
      resolve()
    }
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

  const fill = ({ nonce = '', page = '' }: Heard) =>
    dare('form', () => asking.get(page)?.fill?.(nonce))

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

  const refusal = async () => {
    await endpoint.refuse()
    happened('nobody listens')
    await pause(plan.refusedMs)
    await endpoint.listen()
  }

  const refused = plan.refusedMs ? refusal() : undefined
  const running = await stage.start()
  beginsAt = Date.now() + stage.headStartMs * plan.tabs.length
  const opened = plan.tabs.map(async ({ opensInMs, submissions }, at) => {
    await pause(opensInMs)
    if (!over) await dare('open', () => open(running, at, submissions))
  })
  await firstBegun

  const befallen = plan.accidents.map(async ({ kind, tab, inMs, forMs }) => {
    await pause(inMs)
    if (over) return
    happened(kind)
    await dare(kind, async () => accidents[kind](running, tab, forMs))
  })
  await pause(plan.endInMs)
  over = true
  const quit = plan.end === 'quit' ? running.quit : undefined
  happened(quit ? 'quit' : 'killed')
  await (quit ?? running.kill)()
  await Promise.all([refused, ...opened, ...befallen])
}
