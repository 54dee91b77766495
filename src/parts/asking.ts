import type { ShowOptions } from '../feedback.ts'
import type { Asked } from '../model/entry.ts'
import { type Kinds, kindOf } from '../model/kind.ts'
import type { WordFor } from '../model/own-words.ts'
import type { Prompt } from '../model/schema.ts'
import type { Redact } from '../outbox/redact.ts'
import type { Page } from '../platform/page.ts'
import { type Asking, type AskingParts, createAsking } from '../prompts/asking.ts'
import type { InlineStores } from '../prompts/inline.ts'
import type { LifecycleParts, StartLifecycle } from '../prompts/lifecycle.ts'
import { looksRight } from '../prompts/quick-check.ts'
import { createSignals, type Signals } from '../prompts/signals.ts'
import { createWaiting } from '../prompts/waiting.ts'
import type { Drawing } from './prompt.ts'
import { promptOf } from './prompt-of.ts'
import type { TriggersCore } from './triggers.ts'

/** What is fetched when a prompt needs it. */
export interface LaterParts {
  readonly triggers: typeof import('./triggers.ts')
  readonly kinds: { readonly kinds: Kinds }
}

export interface AskingCore
  extends Omit<AskingParts, 'onClaimless' | 'kinds' | 'wordFor'>,
    Omit<LifecycleParts, 'config'>,
    Omit<TriggersCore, 'config' | 'moment'> {
  readonly page: Page
  /** Fetches what few configs need. */
  readonly lazy: {
    (name: 'redact'): Promise<{ readonly redact: Redact }>
    (
      name: 'seldom',
    ): Promise<{
      readonly startLifecycle: StartLifecycle
      /** Opens "Your feedback", where the host does not show all itself. */
      openOwn(core: unknown, by?: unknown): Promise<void>
    }>
  }
  /** Fetches a part when it is first needed, and starts it once. */
  readonly once: <Name extends keyof LaterParts, T>(
    name: Name,
    start: (part: LaterParts[Name]) => T,
  ) => () => Promise<T>
  /** Leaves out of the config the prompts that are wrong. */
  readonly check: () => Promise<void>
}

export interface AskingByName
  extends Omit<Asking, 'open' | 'interrupt'>,
    Pick<Signals, 'signal' | 'look'> {
  /** Draws prompts that stand in the page; the host may show them itself. */
  drawInline?(stores: InlineStores): () => void
  /** Adds what was fetched later to the widget; none where the host shows all itself. */
  adorn?(drawing: Drawing): Promise<void>
  /** Has the widget speak the reader's language of this moment. */
  learn?(): Promise<void>
  /** @throws FeedbackError `prompt-unknown` */
  open(id: string, by: Asked['by'], how?: ShowOptions): ReturnType<Asking['open']>
  /** What is special about a prompt's questions. @throws FeedbackError `prompt-unknown` */
  kindsOf(id: string): Promise<Kinds>
}

/** What shows prompts, whatever it is. */
export interface Stage extends Pick<AskingByName, 'drawInline'> {
  /** Fetches what is special about questions that few prompts ask. */
  loadKinds(): Promise<Kinds>
  readonly wordFor: WordFor
  /** Fetches what a prompt shows that not every one does. */
  prepare?(prompt: Prompt): Promise<void>
}

/** What asks, for those who name a prompt by its id and a place by its selector. */
export const createAskingOf = async (
  core: AskingCore,
  { loadKinds, wordFor, drawInline, ...stage }: Stage,
): Promise<AskingByName> => {
  if (!looksRight(core.config(), core.rules)) await core.check()
  const { lifecycleEvents, privacy } = core.config()
  const redacted = privacy?.redact
  // Here before anyone is asked, as all that stores the answer.
  const redact = redacted && (await core.lazy('redact')).redact
  let kinds: Kinds = {}
  const prepare = async (prompt: Prompt) => {
    if (prompt.questions.some((question) => !/nps|stars|comment/.test(kindOf(question))))
      kinds = await loadKinds()
    await stage.prepare?.(prompt)
    return prompt
  }
  const known = (id: string) => prepare(promptOf(core, id))

  const asking = createAsking(
    {
      ...core,
      wordFor,
      kinds: () => kinds,
      onClaimless: (cause) => {
        const what = 'No SHA-256 here'
        core.emit('error', new core.FeedbackError('claim-unavailable', what, { cause }))
      },
    },
    (entry) => redact?.(entry, redacted ?? []) ?? entry,
  )
  if (lifecycleEvents === 'each') (await core.lazy('seldom')).startLifecycle(core, asking.keepNew)
  core.onDestroy(asking.place.stop)
  const waiting = createWaiting({
    ...core,
    interrupt: (prompt, signal) =>
      prepare(prompt).then(
        () => asking.interrupt(prompt, signal),
        () => false,
      ),
  })
  const rareTriggers = core.once('triggers', ({ startTriggers }) =>
    startTriggers(core, { ...waiting, ...byName, prepare }),
  )
  const signals = createSignals({ ...core, prepare, rareTriggers }, waiting.offer)
  core.onDestroy(waiting.stop)
  core.onDestroy(signals.stop)
  const byName: AskingByName = {
    ...asking,
    ...signals,
    ...(drawInline && { drawInline }),
    kindsOf: async (id) => {
      await known(id)
      return kinds
    },
    open: async (id, by, { target, context } = {}) =>
      asking.open(await known(id), {
        by,
        context,
        target: typeof target === 'string' ? core.page.find(target) : target,
      }),
  }
  return byName
}
