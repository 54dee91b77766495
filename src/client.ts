/**
 * Wires every part, and holds no logic of its own: the file to read first. A signal from the page
 * goes to `prompting`, which chooses a prompt; `asking` leads through it and keeps the response;
 * `delivery` carries it out; `followUp` comes back with what became of it.
 */
import { atom } from 'nanostores'
import type { Feedback, ShowOptions } from './feedback.ts'
import type { PackedTexts } from './languages/texts.ts'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from './model/active.ts'
import type { Asked } from './model/entry.ts'
import { FeedbackError, type FeedbackErrorCode } from './model/error.ts'
import { createEvents } from './model/events.ts'
import type { Format } from './model/format.ts'
import type { Here } from './model/here.ts'
import type { HistoryThread } from './model/history.ts'
import type { Config } from './model/schema.ts'
import type { Signal } from './model/signal.ts'
import type { Options } from './options.ts'
import type { AskingByName } from './parts/asking.ts'
import type { StartedDelivery } from './parts/delivery.ts'
import type { Drawing, KindsPart, PromptCore } from './parts/prompt.ts'
import { createClock } from './platform/clock.ts'
import { eachSpare } from './platform/each-spare.ts'
import { createPage } from './platform/page.ts'
import { createStorage } from './platform/storage.ts'
import { openTabs } from './platform/tabs.ts'
import { readConfig } from './prompts/config.ts'
import { createFacts } from './prompts/facts.ts'
import { createLedger } from './prompts/ledger.ts'
import { createPrompting } from './prompts/prompting.ts'
import type { Moment } from './rules/moment.ts'
import { rules } from './rules/rules.ts'

/** What is fetched when it is first needed, by the name of its file. */
export interface Parts {
  /** With the widget, or without it where the host shows everything itself. */
  prompt: { startAsking(core: PromptCore): Promise<AskingByName> }
  delivery: typeof import('./parts/delivery.ts')
  'follow-up': typeof import('./parts/follow-up.ts')
  check: typeof import('./parts/check.ts')
  seldom: typeof import('./parts/seldom.ts')
  formats: { readonly formats: Readonly<Record<string, Format>> }
  redact: typeof import('./parts/redact.ts')
  notice: typeof import('./parts/notice.ts')
  history: Drawing
  extras: Drawing
  remember: Drawing
  screenshot: typeof import('./parts/screenshot.ts')
  places: typeof import('./parts/places.ts')
  texts: typeof import('./parts/script-texts.ts')
  steer: typeof import('./parts/steer.ts')
  kinds: KindsPart
  triggers: typeof import('./parts/triggers.ts')
  debug: typeof import('./parts/debug.ts')
}

/** What only the widget asks for. */
export type WidgetOnly =
  | 'kinds'
  | 'remember'
  | 'notice'
  | 'history'
  | 'screenshot'
  | 'debug'
  | 'texts'
  | 'steer'
  | 'places'
  | 'extras'

export type Lazy = {
  <Name extends keyof Parts>(name: Name): Promise<Parts[Name]>
  /** One section of what the widget says in another language: `texts/<tag>/<section>`. */
  (name: `texts/${string}`): Promise<PackedTexts>
}

/** Fetches a part when it is first needed, and starts it once. */
export type Once = <Name extends keyof Parts, T>(
  name: Name,
  start: (part: Parts[Name]) => T | Promise<T>,
) => () => Promise<T>

const ignore = () => {}

/** By then the lease of a tab that died is over. */
const takeOverMs = 31_000

export const createClient = (options: Options, lazy: Lazy, giveBack = ignore): Feedback => {
  const clock = createClock()
  const page = createPage()
  const { on, emit } = createEvents()

  const report = (code: FeedbackErrorCode, what: string) => (cause: unknown) =>
    emit('error', cause instanceof FeedbackError ? cause : new FeedbackError(code, what, { cause }))
  const failed = report('unexpected', 'Failed')
  const unreachable = report('code-unreachable', 'Not shown')

  if (options.onError) on('error', options.onError)

  const stores = {
    $prompt: atom<ActivePrompt | undefined>(),
    $notice: atom<ActiveNotice | undefined>(),
    $history: atom<readonly HistoryThread[]>([]),
    $unread: atom(0),
    $pending: atom(0),
  }
  const { $prompt, $notice, $history, $pending } = stores
  const $thanks = atom<ActiveThanks | undefined>()

  let here: Here = {
    respondent: {},
    consent: 'granted',
    locale: page.ownLanguage(),
    flags: {},
    context: {},
    ...options,
  }
  let config = { prompts: [] } as Pick<Config, 'prompts'> as Config
  /** Names of the events that were tracked on this page; the follow-up hears of each from here. */
  const happened = new Set<string>()
  /** Whether anybody may have been told anything. */
  let isTold: unknown
  let destroyed = false
  let stopWaiting = ignore

  const name = `windchime-${options.namespace ?? 'default'}`
  const storage = createStorage({
    name,
    allowed: () => here.consent === 'granted',
    onRefused: report('storage-unavailable', 'Not on disk'),
  })
  const ledger = createLedger({ storage, clock })
  const spares = `${name}/`
  const spare = () => spares + ledger.state().device

  const tabs = openTabs(name, (word) => {
    if (word === 'denied') return withdraw()
    // A page that is frozen is told too; what it began now would hold up every other tab.
    if (!page.isVisible()) return
    $pending.set(word)
    // The one who told may die before it is done.
    stopWaiting()
    stopWaiting = clock.after(takeOverMs, lookForMore)
  })
  const ends = [giveBack, page.destroy, () => tabs?.close(), () => stopWaiting()]

  const facts = createFacts({ clock, page, ledger, $history, here: () => here })
  const busy = () => !!($prompt.get() ?? $thanks.get() ?? $notice.get())

  const moment = (signal?: Signal): Moment => ({
    now: clock.now(),
    facts: facts(signal?.properties),
    ledger: ledger.state(),
    quiet: { betweenPromptsDays: 14, perVisit: 1, ...config.quiet, ...ledger.state().quiet },
    consent: here.consent,
    seed: here.respondent.id ?? `${ledger.state().device}`,
    signal,
    polite: page.polite(),
    busy: busy(),
  })

  const track: Feedback['track'] = (name, properties) => {
    ready
      .then(() => {
        happened.add(name)
        return prompting.signal({ type: 'event', value: name, properties })
      })
      .catch(failed)
  }

  /** Something about the page, the person or the threads has changed. */
  const refresh = () => {
    prompting.look()
    const { followUp: by } = config
    // Once there, it also takes away what is no longer for the person who is here.
    isTold ||= by?.broadcast || here.respondent.token
    if (by && isTold) comeBack().then((it) => it.refresh(), ignore)
  }

  const update = (changes: Partial<Here>) => {
    here = { ...here, ...changes }
    refresh()
  }

  const lookForMore = () => deliver((it) => it.deliver())

  /** What worked once is not done again; what failed may be tried again. */
  const once: Once = <Name extends keyof Parts, T>(
    name: Name,
    start: (part: Parts[Name]) => T | Promise<T>,
  ) => {
    let started: Promise<T> | undefined
    return () => {
      started ??= ready.then(() => lazy(name)).then(start)
      return started.catch((error) => {
        started = undefined
        throw error
      })
    }
  }

  /** What shows a prompt and what stores its answer: both are here before anyone is asked. */
  const asking: () => Promise<AskingByName> = once('prompt', ({ startAsking }) => startAsking(core))

  const prompting = createPrompting({
    config: () => config,
    moment,
    hand: (act) => {
      asking().then(act).catch(unreachable)
    },
  })

  /** What every part may take from. */
  const core = {
    ...options,
    name,
    spare,
    lazy,
    clock,
    page,
    storage,
    happened,
    atom,
    ledger,
    rules,
    tab: `${clock.random()}`,
    ...stores,
    $thanks,
    here: () => here,
    config: () => config,
    facts,
    moment,
    busy,
    track,
    update,
    on,
    emit,
    asking,
    once,
    deliver: () => deliver((it) => it.deliver(true)),
    ...prompting,
    counted: (pending: number) => {
      $pending.set(pending)
      tabs?.postMessage(pending)
    },
    /** What ends with this client: at once where it has ended meanwhile. */
    onDestroy: (end: () => void) => void (destroyed ? end() : ends.push(end)),
    FeedbackError,
    /** Leaves out the prompts that are wrong, and says why. */
    check: async () => {
      config = await withoutWrong(config)
    },
  }

  const withoutWrong = async (raw: unknown) => (await lazy('check')).withoutWrong(raw, emit)

  const delivery = once('delivery', ({ startDelivery }) => startDelivery(core))

  /** Does something with the delivery where there is anything to deliver; offline, it waits. */
  const deliver = async (act: (it: StartedDelivery) => Promise<void>) => {
    if ($pending.get()) await delivery().then(act).catch(ignore)
  }

  const comeBack = once('follow-up', ({ startFollowUp }) => startFollowUp(core))

  const open = async (id: string, by: Asked['by'], how?: ShowOptions) =>
    (await asking()).open(id, by, how)

  const openOwn = (by?: 'launcher') => {
    lazy('seldom')
      .then((it) => it.openOwn(core, by))
      .catch(unreachable)
  }

  const openBy = (target: Element) => {
    const opener = page.within(target, '[data-windchime-open]') as HTMLElement | undefined
    const id =
      opener?.dataset.windchimeOpen ??
      config.prompts.find(({ opens }) => page.within(target, `${opens}`))?.id
    if (id) open(id, 'opener').catch(unreachable)
  }

  const erase = async () => {
    eachSpare(spares, (one) => caches.delete(one))
    await storage.erase()
    core.counted(0)
  }

  const withdraw = () => {
    update({ consent: 'denied' })
    return erase()
  }

  const arrive = () => {
    ledger.arrive().then(prompting.look).catch(failed)
  }

  const start = async () => {
    if (options.debug)
      await lazy('debug')
        .then((it) => it.startDebug(core, prompting))
        .catch(unreachable)
    let entries = 0
    const [read] = await Promise.all([
      readConfig(options.config, page.load, withoutWrong),
      ledger.arrive(async (rows) => {
        entries = await rows.count('entry')
        isTold = await rows.count('thread/')
      }),
    ])
    if (destroyed) return
    config = read
    $pending.set(entries)
    eachSpare(
      spares,
      (one) => one === spare() || lazy('seldom').then((it) => it.restore(core, one)),
    )
    page.onActivate(openBy)
    page.onRoute(arrive)
    page.onVisible((visible) => {
      // A page that is left would keep the disk for itself, and lose its way back.
      if (!visible) return
      arrive()
      // Time stood still for a page that was frozen, or kept for the way back.
      lookForMore()
    })
    page.onOnline(() => deliver((it) => it.online()))
    on('submitted', () => {
      isTold = 1
      refresh()
    })
    // What sends the answer is fetched while the person reads the question.
    on('shown', () => delivery().catch(ignore))
    page.whenIdle(() => {
      lookForMore()
      refresh()
    })
  }

  const ready: Promise<void> = start().catch(failed)

  return {
    ...stores,
    track,
    show: (id, how) =>
      open(id, 'api', how).catch((cause) => {
        unreachable(cause)
        return { outcome: 'not-shown' }
      }),
    submit: async (id, answers, { context } = {}) =>
      (await lazy('seldom')).submit(core, id, answers, context),
    explain: prompting.explain,
    identify: (respondent) => {
      update({ respondent })
      // What waited for this person's token may go.
      core.deliver()
    },
    logout: () => update({ respondent: {} }),
    update,
    consent: (consent) => {
      if (consent === 'denied') {
        withdraw()
        tabs?.postMessage(consent)
      } else update({ consent })
    },
    flush: async () => {
      await ready
      await core.deliver()
      return $pending.get()
    },
    openHistory: openOwn,
    openLauncher: () => openOwn('launcher'),
    forget: async ({ remote } = {}) => {
      await ready
      await (remote ? (await lazy('seldom')).eraseEverywhere(core) : erase())
      refresh()
    },
    on,
    ready: () => ready,
    destroy: () => {
      destroyed = true
      Promise.allSettled(ends.map((end) => end())).then(storage.close)
      $prompt.set(undefined)
    },
  }
}
