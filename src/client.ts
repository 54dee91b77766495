/**
 * Wires every part, and holds no logic of its own: the file to read first. A signal from the page
 * goes to `prompting`, which chooses a prompt; `asking` leads through it and keeps the response;
 * `delivery` carries it out; `followUp` comes back with what became of it.
 */
import { atom } from 'nanostores'
import type { Feedback, ShowOptions } from './feedback.ts'
import type { FollowUp } from './follow-up/follow-up.ts'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from './model/active.ts'
import type { Answers } from './model/answer.ts'
import type { Asked } from './model/entry.ts'
import { FeedbackError, type FeedbackErrorCode } from './model/error.ts'
import { createEvents } from './model/events.ts'
import type { Facts } from './model/facts.ts'
import type { Here } from './model/here.ts'
import type { Config, Prompt } from './model/schema.ts'
import type { Signal } from './model/signal.ts'
import type { Thread } from './model/thread.ts'
import type { Options } from './options.ts'
import type { Delivery } from './outbox/deliver.ts'
import { createClock } from './platform/clock.ts'
import { createPage } from './platform/page.ts'
import { createStorage } from './platform/storage.ts'
import { readConfig } from './prompts/config.ts'
import { factsOf } from './prompts/facts.ts'
import { createLedger } from './prompts/ledger.ts'
import { createPrompting, type Prompting } from './prompts/prompting.ts'
import type { Moment } from './rules/moment.ts'
import { rules } from './rules/rules.ts'

/** The parts that are fetched when they are first needed. */
export interface Lazy {
  /** Without `mountWidget` where the host shows everything itself. */
  prompt(): Promise<
    Pick<typeof import('./prompts/asking.ts'), 'createAsking'> &
      Partial<Pick<typeof import('./widget/widget.tsx'), 'mountWidget'>>
  >
  delivery(): Promise<typeof import('./parts/delivery.ts')>
  followUp(): Promise<typeof import('./parts/follow-up.ts')>
  check(): Promise<Pick<typeof import('./model/check.ts'), 'checkConfig'>>
  seldom(): Promise<typeof import('./parts/seldom.ts')>
}

/** What worked once is not done again; what failed may be tried again. */
const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}

const ignore = () => {}

export const createClient = (options: Options, lazy: Lazy, onDestroy = ignore): Feedback => {
  const clock = createClock()
  const page = createPage()
  const { on, emit } = createEvents()
  const undo = [onDestroy, page.destroy]

  const report = (code: FeedbackErrorCode, what: string) => (cause: unknown) =>
    emit('error', cause instanceof FeedbackError ? cause : new FeedbackError(code, what, { cause }))
  const failed = report('unexpected', 'Windchime failed')
  const unreachable = report('code-unreachable', 'A prompt cannot be shown')

  if (options.onError) on('error', options.onError)

  const $prompt = atom<ActivePrompt | undefined>()
  const $thanks = atom<ActiveThanks | undefined>()
  const $notice = atom<ActiveNotice | undefined>()
  const $history = atom<readonly Thread[]>([])
  const $unread = atom(0)
  const $pending = atom(0)

  let here: Here = {
    respondent: {},
    consent: 'granted',
    locale: page.language(),
    flags: {},
    context: {},
    ...options,
  }
  let config: Config = { version: 1, prompts: [] }
  let prompting: Prompting | undefined
  let followUp: FollowUp | undefined
  let destroyed = false

  const storage = createStorage({
    name: `windchime-${options.namespace ?? 'default'}`,
    allowed: here.consent === 'granted',
    onRefused: report('storage-unavailable', 'Answers are kept only while this page is open'),
  })
  const ledger = createLedger({ storage, clock })

  const facts = (event?: Facts, answers?: Answers): Facts =>
    factsOf({
      here,
      page: page.facts(),
      ledger: ledger.state(),
      now: clock.now(),
      openThreads: $history.get().length,
      event,
      answers,
    })

  const busy = () => !!($prompt.get() ?? $thanks.get() ?? $notice.get())

  const moment = (signal?: Signal): Moment => ({
    now: clock.now(),
    facts: facts(signal?.type === 'event' ? signal.properties : undefined),
    ledger: ledger.state(),
    quiet: { betweenPromptsDays: 14, perVisit: 1, ...config.quiet },
    consent: here.consent,
    seed: here.respondent.id ?? `${ledger.state().device}`,
    ...(signal && { signal }),
    polite: page.polite(),
    busy: busy(),
  })

  const track: Feedback['track'] = (name, properties = {}) => {
    ready
      .then(() => {
        followUp?.event(name)
        prompting?.signal({ type: 'event', name, properties })
      })
      .catch(failed)
  }

  const update = (changes: Partial<Here>) => {
    here = { ...here, ...changes }
    followUp?.refresh().catch(failed)
  }

  /** What every part may take from. */
  const core = {
    clock,
    page,
    storage,
    ledger,
    rules,
    tab: `${clock.random()}`,
    $prompt,
    $thanks,
    $notice,
    $history,
    $unread,
    $pending,
    here: () => here,
    config: () => config,
    facts,
    moment,
    busy,
    track,
    emit,
    deliver: () => deliver((it) => it.deliver(true), true),
    beforeStore: options.beforeStore,
    releases: options.releases,
    texts: options.texts ?? {},
    onClaimless: report('claim-unavailable', 'Nobody can be told: there is no SHA-256 here'),
    token: async (id: string | undefined) => {
      const { respondent } = here
      if (id === undefined || respondent.id !== id) return undefined
      return typeof respondent.token === 'function' ? respondent.token() : respondent.token
    },
  }

  /** Does something with the delivery where there is anything to deliver; offline, it waits. */
  const deliver = async (act: (it: Delivery) => Promise<void>, surely?: boolean) => {
    if (surely || $pending.get()) await delivery().then(act).catch(ignore)
  }

  const delivery = once(async () => {
    await ready
    const { createDelivery, createHttpTransport } = await lazy.delivery()
    const endpoint = options.endpoint ?? config.endpoint
    if (!options.transport && !endpoint)
      throw new FeedbackError('options-invalid', 'There is no endpoint')
    const made = createDelivery(
      core,
      options.transport ?? createHttpTransport({ endpoint: `${endpoint}`, now: clock.now }),
    )
    undo.push(made.stop)
    return made
  })

  /** What shows a prompt and what stores its answer: both are here before anyone is asked. */
  const asking = once(async () => {
    await ready
    const { createAsking, mountWidget } = await lazy.prompt()
    if (mountWidget && !destroyed)
      undo.push(mountWidget({ ...core, theme: config.theme ?? {}, locale: here.locale }))
    // A host that shows everything itself says thanks in its own way.
    if (!mountWidget) $thanks.listen((thanks) => thanks?.close())
    const made = createAsking(core)
    undo.push(made.place.stop)
    return made
  })

  const comeBack = once(async () => {
    const { createFollowUpOf } = await lazy.followUp()
    if (!destroyed) followUp = createFollowUpOf(core, asking)
    return followUp
  })

  /** Something about the threads has changed; without a feed nobody would hear of it. */
  const lookBack = () => {
    if (config.followUp && here.consent === 'granted')
      comeBack()
        .then((it) => it?.refresh())
        .catch(ignore)
  }

  const promptOf = (id: string) => {
    const prompt = config.prompts.find((one) => one.id === id)
    if (prompt) return prompt
    throw new FeedbackError('prompt-unknown', `The config has no prompt "${id}"`)
  }

  const open = async (id: string, by: Asked['by'], { target, context }: ShowOptions = {}) => {
    await ready
    const prompt = promptOf(id)
    const { open: ask } = await asking()
    delivery().catch(ignore)
    return ask(prompt, {
      by,
      context,
      target: typeof target === 'string' ? page.find(target) : target,
    })
  }

  const present = async (prompt: Prompt, signal: Signal) => {
    try {
      const it = await asking()
      delivery().catch(ignore)
      return await it.present(prompt, signal)
    } catch (cause) {
      unreachable(cause)
      return true
    }
  }

  const openBy = (target: Element) => {
    const opener = page.within(target, '[data-windchime-open]')
    const id =
      opener?.getAttribute('data-windchime-open') ??
      config.prompts.find(({ opens }) => opens && page.within(target, opens))?.id
    if (id) open(id, 'opener').catch(unreachable)
  }

  const start = async () => {
    const [read, waiting] = await Promise.all([
      readConfig({ source: options.config, load: page.load, check: lazy.check, emit }),
      storage.read((rows) => Promise.all([rows.count('entry/'), rows.count('thread/')])),
      ledger.arrive(),
    ])
    const [entries, threads] = waiting
    if (destroyed) return
    config = read
    $pending.set(entries)
    prompting = createPrompting({ prompts: config.prompts, clock, moment, present })
    undo.push(prompting.stop)
    page.onActivate(openBy)
    page.onVisible(() => ledger.arrive().catch(failed))
    page.onOnline((awayMs) => deliver((it) => it.online(awayMs)))
    on('submitted', lookBack)
    page.whenIdle(() => {
      deliver((it) => it.deliver())
      if (threads) lookBack()
      if (prompting?.isPossible()) asking().catch(ignore)
    })
  }

  const ready: Promise<void> = Promise.resolve().then(start).catch(failed)

  return {
    $prompt,
    $notice,
    $history,
    $unread,
    $pending,
    track,
    show: async (id, how) => {
      try {
        return await open(id, 'api', how)
      } catch (cause) {
        unreachable(cause)
        return { outcome: 'not-shown' }
      }
    },
    submit: async (id, answers, { context } = {}) => {
      await ready
      const { submitForm } = await lazy.seldom()
      return submitForm(await asking(), promptOf(id), answers, context, facts({}, answers))
    },
    explain: (id) => prompting?.explain(id) ?? [],
    identify: (respondent) => update({ respondent }),
    logout: () => update({ respondent: {} }),
    update,
    consent: (consent) => {
      if (consent === 'denied') storage.write((rows) => rows.clear()).catch(failed)
      storage.useDisk(consent === 'granted')
      update({ consent })
    },
    flush: async () => {
      await ready
      await deliver((it) => it.deliver(true))
      return $pending.get()
    },
    forget: async ({ remote } = {}) => {
      await ready
      if (remote) {
        const { eraseEverywhere } = await lazy.seldom()
        $pending.set(await eraseEverywhere(storage, clock.now()))
        await core.deliver()
      } else {
        await storage.write((rows) => rows.clear())
        $pending.set(0)
      }
      followUp?.refresh().catch(failed)
    },
    on,
    ready: () => ready,
    destroy: () => {
      destroyed = true
      for (const end of undo.splice(0)) end()
      $prompt.set(undefined)
      storage.close()
    },
  }
}
