/**
 * Wires every part, and holds no logic of its own: the file to read first. A signal from the page
 * goes to `prompting`, which chooses a prompt; `answering` leads through it and stores the response;
 * its delivery carries it out; `followUp` comes back with what became of it.
 */
import { atom } from 'nanostores'
import type { Feedback, FeedbackEvents, ShowResult } from './feedback.ts'
import type { FollowUp } from './follow-up/follow-up.ts'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from './model/active.ts'
import type { Answers } from './model/answer.ts'
import type { Asked } from './model/entry.ts'
import { asFeedbackError, FeedbackError, type FeedbackErrorCode } from './model/error.ts'
import { createEvents } from './model/events.ts'
import type { Facts } from './model/facts.ts'
import type { Here } from './model/here.ts'
import { toRecord } from './model/plain.ts'
import type { Consent, Respondent } from './model/respondent.ts'
import type { Config, Prompt } from './model/schema.ts'
import type { Signal } from './model/signal.ts'
import type { Thread } from './model/thread.ts'
import { takeNamespace } from './namespace.ts'
import { checkOptions, type Options } from './options.ts'
import { createClock } from './platform/clock.ts'
import { createPage } from './platform/page.ts'
import { createStorage } from './platform/storage.ts'
import { readConfig } from './prompts/config.ts'
import { factsOf } from './prompts/facts.ts'
import { createLedger } from './prompts/ledger.ts'
import { createPresenter } from './prompts/presenter.ts'
import { createPrompting, type Prompting } from './prompts/prompting.ts'
import type { Moment } from './rules/choose.ts'

/** The parts that are fetched when they are first needed; each may be asked for again. */
export interface Lazy {
  answering(): Promise<Pick<typeof import('./prompts/answering.ts'), 'createAnswering'>>
  http(): Promise<Pick<typeof import('./transport/http.ts'), 'createHttpTransport'>>
  followUp(): Promise<Pick<typeof import('./follow-up/follow-up.ts'), 'createFollowUp'>>
  check(): Promise<Pick<typeof import('./model/check.ts'), 'checkConfig'>>
  /** Absent where the host shows everything itself. */
  widget?(): Promise<Pick<typeof import('./widget/widget.tsx'), 'mountWidget'>>
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

const respondentOf = ({ id, traits, token, asked }: Respondent): Respondent => ({
  ...(id !== undefined && { id: String(id) }),
  ...(traits && { traits: toRecord(traits) }),
  ...(token && { token }),
  ...(asked && { asked: toRecord(asked) as Record<string, string> }),
})

export const createClient = (options: Options, lazy: Lazy): Feedback => {
  const { config: source, namespace = 'default', transport: ownTransport } = checkOptions(options)
  const leaveNamespace = takeNamespace(namespace)
  const clock = createClock()
  const page = createPage()
  const tab = `${clock.random()}`
  const undo: (() => void)[] = [leaveNamespace, page.destroy]

  const report = (error: FeedbackError) => {
    events.emit('error', error)
    try {
      options.onError?.(error)
    } catch {
      // Whoever listens for errors has nobody left to tell about their own.
    }
  }
  const reportAs = (code: FeedbackErrorCode, what: string) => (cause: unknown) =>
    report(asFeedbackError(code, what, cause))
  const unexpected = reportAs('unexpected', 'Something went wrong inside Windchime; please tell us')
  const events = createEvents<FeedbackEvents>(report)

  const $prompt = atom<ActivePrompt | undefined>()
  const $thanks = atom<ActiveThanks | undefined>()
  const $notice = atom<ActiveNotice | undefined>()
  const $history = atom<readonly Thread[]>([])
  const $unread = atom(0)
  const $pending = atom(0)

  let here: Here = {
    respondent: respondentOf(options.respondent ?? {}),
    consent: options.consent ?? 'granted',
    locale: options.locale ?? page.language(),
    ...(options.release !== undefined && { release: options.release }),
    flags: toRecord(options.flags),
    context: toRecord(options.context),
  }
  let config: Config | undefined
  let prompting: Prompting | undefined
  let followUp: FollowUp | undefined
  let destroyed = false

  const storage = createStorage({
    name: `windchime-${namespace}`,
    allowed: here.consent === 'granted',
    onRefused: reportAs(
      'storage-unavailable',
      'This browser refuses to store answers, so they are kept only while the page is open',
    ),
  })
  const ledger = createLedger({ storage, clock, tab })

  const factsNow = (event?: Facts, answers?: Answers): Facts =>
    factsOf({
      here,
      page: page.facts(),
      ledger: ledger.state(),
      now: clock.now(),
      openThreads: $history.get().length,
      ...(event && { event }),
      ...(answers && { answers }),
    })

  const isBusy = () => !!($prompt.get() ?? $notice.get() ?? $thanks.get()) || presenter.busy()

  const momentNow = (signal?: Signal): Moment => ({
    now: clock.now(),
    facts: factsNow(signal?.type === 'event' ? signal.properties : undefined),
    ledger: ledger.state(),
    quiet: { betweenPromptsDays: 14, perVisit: 1, ...config?.quiet },
    consent: here.consent,
    seed: here.respondent.id ?? ledger.state().device ?? '',
    ...(signal && { signal }),
    polite: page.polite(),
    busy: isBusy(),
  })

  // The widget, or for a host that shows everything itself, nothing at all.
  const widget = once(async () => {
    if (!lazy.widget) return undefined
    const { mountWidget } = await lazy.widget()
    if (destroyed) return undefined
    const unmount = mountWidget({
      $prompt,
      $thanks,
      $notice,
      theme: config?.theme ?? {},
      texts: options.texts ?? {},
      locale: here.locale,
      ...(config?.privacy?.policyUrl && { policyUrl: config.privacy.policyUrl }),
    })
    undo.push(unmount)
  })

  const transport = once(async () => {
    if (ownTransport) return ownTransport
    const endpoint = options.endpoint ?? config?.endpoint
    if (!endpoint)
      throw new FeedbackError(
        'options-invalid',
        'No endpoint: name one in the options or the config',
        {
          path: 'endpoint',
        },
      )
    const { createHttpTransport } = await lazy.http()
    return createHttpTransport({ endpoint, now: clock.now })
  })

  const tokenFor = async (id: string | undefined) => {
    const { respondent } = here
    if (id === undefined || respondent.id !== id) return undefined
    return typeof respondent.token === 'function' ? respondent.token() : respondent.token
  }

  const answering = once(async () => {
    const [{ createAnswering }] = await Promise.all([lazy.answering(), ready])
    if (!config) throw new FeedbackError('config-invalid', 'There is no config to answer to')
    const made = createAnswering({
      storage,
      clock,
      tab,
      $pending,
      $prompt,
      $thanks,
      config,
      transport,
      here: () => here,
      facts: factsNow,
      token: tokenFor,
      beforeStore: options.beforeStore,
      onAnswered: ({ id }, question, answers) =>
        events.emit('answered', { prompt: id, question, answers }),
      onAction: ({ id }, event) => {
        events.emit('action', { event, prompt: id })
        track(event)
      },
      onDelivered: (ids) => events.emit('delivered', { ids }),
      onRejected: (entry, reason) => {
        events.emit('rejected', { entry, reason })
        report(
          new FeedbackError('delivery-rejected', `The endpoint refuses ${entry.id}: ${reason}`),
        )
      },
      onHeld: (reason) =>
        report(
          new FeedbackError(
            'delivery-held',
            `Entries are kept until the endpoint takes them: ${reason}`,
          ),
        ),
      onError: report,
    })
    const { delivery } = made
    undo.push(delivery.stop)
    page.onOnline((awayMs) => delivery.online(awayMs).catch(unexpected))
    page.onHide(() => $pending.get() && delivery.deliver(true).catch(unexpected))
    return made
  })

  /** What shows a prompt and what stores its answer: both are here before anyone is asked. */
  const prepare = async () => {
    const [made] = await Promise.all([answering(), widget()])
    transport().catch(() => {})
    return made
  }

  const presenter = createPresenter({
    ledger,
    clock,
    $prompt,
    $thanks,
    moment: momentNow,
    answering: prepare,
    onShown: ({ id }) => events.emit('shown', { prompt: id }),
    onEnded: ({ id }, ending) => {
      if (ending.outcome === 'dismissed')
        return events.emit('dismissed', { prompt: id, reason: ending.reason })
      const { answers, response } = ending
      submitted(id, answers, response)
      // A host that shows everything itself has said thanks in its own way.
      if (!lazy.widget) $thanks.set(undefined)
    },
  })

  const submitted = (
    prompt: string,
    answers: Answers,
    receipt: FeedbackEvents['submitted']['receipt'],
  ) => {
    events.emit('submitted', { prompt, answers, receipt })
    track('windchime.submitted', { prompt, answers })
    openFollowUp()
      ?.then((opened) => opened?.refresh())
      .catch(unexpected)
  }

  const openFollowUp = () =>
    config?.followUp && here.consent === 'granted' ? loadFollowUp() : undefined

  const loadFollowUp = once(async () => {
    const { createFollowUp } = await lazy.followUp()
    const { feed, pollMinutes = 15 } = config?.followUp ?? { feed: '' }
    if (destroyed) return undefined
    followUp = createFollowUp({
      storage,
      clock,
      page,
      $notice,
      $history,
      $unread,
      feed,
      pollMinutes,
      releases: options.releases,
      here: () => here,
      plainLocale: config?.locale ?? 'en',
      facts: factsNow,
      busy: isBusy,
      claimPlace: async () => {
        await prepare()
        return ledger.claim((state) => (isBusy() ? undefined : state))
      },
      releasePlace: () => void ledger.release().catch(unexpected),
      keep: async (make) => {
        const { keepNew } = await answering()
        await keepNew(make)
      },
      onShown: (id, rev) => events.emit('notice', { id, rev }),
      onConfirmed: (notice, answer) => {
        events.emit('confirmed', { notice, answer })
        track('windchime.confirmed', { notice, answer })
      },
      onError: report,
    })
    undo.push(followUp.stop)
    return followUp
  })

  const openBy = (target: Element) => {
    const named = target.closest('[data-windchime-open]')?.getAttribute('data-windchime-open')
    const opened = config?.prompts.find(({ opens }) => opens && closest(target, opens))
    const id = named ?? opened?.id
    if (id) open(id, 'opener').catch(unexpected)
  }

  const start = async () => {
    const [read, counts] = await Promise.all([
      readConfig({
        source,
        load: (url) => page.load(url),
        check: lazy.check,
        onError: report,
      }),
      arrive(),
    ])
    if (destroyed) return
    config = read
    prompting = createPrompting({
      prompts: read.prompts,
      clock,
      moment: momentNow,
      present: (prompt, signal) =>
        presenter.present(prompt, signal).catch((cause) => {
          reportAs(
            'code-unreachable',
            `The code that shows "${prompt.id}" cannot be fetched`,
          )(cause)
          return true
        }),
    })
    undo.push(prompting.stop)
    page.onActivate(openBy)
    page.whenIdle(() => {
      if (destroyed) return
      if (counts.pending)
        answering()
          .then(({ delivery }) => delivery.deliver())
          .catch(unexpected)
      if (counts.threads) openFollowUp()?.catch(unexpected)
      if (prompting?.isPossible()) prepare().catch(() => {})
    })
  }

  const arrive = async () => {
    await ledger.arrive()
    const counts = await storage.read(async (rows) => ({
      pending: await rows.count('entry/'),
      threads: await rows.count('thread/'),
    }))
    $pending.set(counts.pending)
    return counts
  }

  const ready: Promise<void> = Promise.resolve().then(start).catch(unexpected)

  const promptNamed = (id: string): Prompt => {
    const prompt = config?.prompts.find((one) => one.id === id)
    if (prompt) return prompt
    const known = config?.prompts.map((one) => one.id).join(', ')
    throw new FeedbackError(
      'prompt-unknown',
      `There is no prompt "${id}"; the config has: ${known || 'none'}`,
    )
  }

  const open = async (id: string, by: Asked['by'], context?: Facts, target?: Element) => {
    await ready
    const prompt = promptNamed(id)
    return presenter.open(prompt, { by, context: toRecord(context), ...(target && { target }) })
  }

  const track: Feedback['track'] = (event, properties) => {
    const signal = { type: 'event', name: String(event), properties: toRecord(properties) } as const
    ready
      .then(() => {
        followUp?.event(signal.name)
        prompting?.signal(signal)
      })
      .catch(unexpected)
  }

  return {
    $prompt,
    $notice,
    $history,
    $unread,
    $pending,
    track,
    show: async (id, { target, context } = {}): Promise<ShowResult> => {
      try {
        const element = typeof target === 'string' ? page.find(target) : target
        const ending = await open(id, 'api', context, element)
        if (ending.outcome === 'dismissed') return { outcome: 'dismissed' }
        return { outcome: 'answered', answers: ending.answers, response: ending.response }
      } catch (cause) {
        reportAs('code-unreachable', `"${id}" cannot be shown`)(cause)
        return { outcome: 'not-shown' }
      }
    },
    submit: async (id, answers, { context } = {}) => {
      await ready
      const prompt = promptNamed(id)
      const { submit } = await answering()
      const receipt = await submit(prompt, answers, toRecord(context))
      submitted(id, answers, receipt)
      return receipt
    },
    explain: (id) => prompting?.explain(id) ?? [],
    identify: (respondent) => {
      here = { ...here, respondent: respondentOf(respondent) }
      followUp?.refresh().catch(unexpected)
    },
    logout: () => {
      here = { ...here, respondent: {} }
      followUp?.refresh().catch(unexpected)
    },
    update: ({ locale, release, flags, context }) => {
      here = {
        ...here,
        ...(locale !== undefined && { locale }),
        ...(release !== undefined && { release }),
        ...(flags && { flags: toRecord(flags) }),
        ...(context && { context: toRecord(context) }),
      }
      followUp?.refresh().catch(unexpected)
    },
    consent: (next: Consent) => {
      if (next === 'denied') storage.write((rows) => rows.clear()).catch(unexpected)
      here = { ...here, consent: next }
      storage.useDisk(next === 'granted')
    },
    flush: async () => {
      await ready
      if (!$pending.get()) return 0
      const { delivery, outbox } = await answering()
      await delivery.deliver(true)
      return outbox.count()
    },
    forget: async ({ remote } = {}) => {
      await ready
      const erasing = remote ? (await answering()).eraseAll() : undefined
      await (erasing ?? storage.write((rows) => rows.clear()))
      $pending.set(0)
      await followUp?.refresh()
    },
    ready: () => ready,
    on: events.on,
    destroy: () => {
      destroyed = true
      for (const one of undo.splice(0)) one()
      $prompt.set(undefined)
      $notice.set(undefined)
      storage.close()
    },
  }
}

const closest = (element: Element, selector: string) => {
  try {
    return element.closest(selector)
  } catch {
    return null
  }
}
