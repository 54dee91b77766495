import { atom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../../../src/model/active.ts'
import type { Entry } from '../../../src/model/entry.ts'
import { FeedbackError } from '../../../src/model/error.ts'
import type { Here } from '../../../src/model/here.ts'
import type { Config, Prompt } from '../../../src/model/schema.ts'
import type { Thread } from '../../../src/model/thread.ts'
import { redact } from '../../../src/outbox/redact.ts'
import { createAsking } from '../../../src/prompts/asking.ts'
import { kinds } from '../../../src/prompts/kinds/kinds.ts'
import { createLedger } from '../../../src/prompts/ledger.ts'
import { rules } from '../../../src/rules/rules.ts'
import { wordsFor } from '../../helpers/own-words.ts'
import { createDevice, type TabOptions } from '../../outbox/helpers/device.ts'

export interface SiteOptions extends TabOptions {
  readonly prompts?: readonly Prompt[]
  readonly privacy?: Config['privacy']
  readonly here?: Partial<Here>
  readonly beforeStore?: (entry: Entry) => Entry | null
}

/** A device on which prompts are asked, in as many tabs as wanted. */
export const createAskingDevice = (endpoint?: string) => {
  const device = createDevice(endpoint)

  const openSite = ({ privacy, here = {}, beforeStore, ...options }: SiteOptions = {}) => {
    const tab = device.openTab(options)
    const { storage, $pending, told } = tab
    const { clock } = device
    const ledger = createLedger({ storage, clock })
    const $prompt = atom<ActivePrompt | undefined>()
    const $thanks = atom<ActiveThanks | undefined>()
    const tracked: string[] = []
    const claimless: unknown[] = []
    const now: Here = {
      respondent: {},
      consent: 'granted',
      locale: 'en-GB',
      flags: {},
      context: {},
      ...here,
    }
    const facts = (event = {}, answers = {}) => ({
      event,
      answers,
      page: { url: 'https://shop.example/checkout?card=4111#top', title: 'Checkout', path: '/' },
      user: {},
    })
    const asking = createAsking(
      {
        ...{ storage, clock, ledger, rules, $prompt, $thanks, $pending, facts, FeedbackError },
        counted: $pending.set,
        wordFor: wordsFor(now.locale),
        kinds: () => kinds,
        spare: () => 'spare',
        tab: `${Math.random()}`,
        here: () => now,
        config: () => ({ version: 1, prompts: [], ...(privacy && { privacy }) }),
        moment: (signal) => ({
          now: clock.now(),
          facts: facts(signal?.properties),
          ledger: ledger.state(),
          quiet: { betweenPromptsDays: 0, perVisit: 9 },
          consent: 'granted',
          seed: 'seed',
          signal,
          polite: true,
          busy: false,
        }),
        track: (event) => void tracked.push(event),
        emit: (...event) => void told.push(event as (typeof told)[number]),
        deliver: () => tab.deliver(true),
        beforeStore,
        onClaimless: (cause) => void claimless.push(cause),
      },
      (entry) => redact(entry, privacy?.redact ?? []),
    )
    const stored = () =>
      storage.transact(async (rows) =>
        (await rows.list<{ body: string }>('entry/')).map(({ body }) => JSON.parse(body)),
      )
    const threads = () => storage.transact((rows) => rows.list<Thread>('thread/'))
    const shown = () => {
      const prompt = $prompt.get()
      if (!prompt) throw new Error('No prompt is shown')
      return prompt
    }
    return {
      ...tab,
      ...{ asking, ledger, $prompt, $thanks, tracked, claimless },
      stored,
      threads,
      shown,
    }
  }

  return { clock: device.clock, openSite }
}

export const aPrompt = (more: Partial<Prompt> = {}): Prompt => ({
  id: 'after-order',
  touchpoint: 'checkout',
  questions: [
    { id: 'score', type: 'rating', scale: 5, title: 'How was checkout?' },
    { id: 'why', type: 'comment', title: 'What went wrong?' },
  ],
  triggers: [{ event: 'order.completed' }],
  ...more,
})

export const anOrder = (properties: Record<string, unknown> = { orderId: 'A-17' }) =>
  ({ type: 'event', value: 'order.completed', properties }) as const
