import type { Emit, Receipt } from '../model/events.ts'
import type { Facts } from '../model/facts.ts'
import type { Prompt } from '../model/schema.ts'
import type { Given } from './active-prompt.ts'
import type { Keep } from './keep.ts'
import { createResponses, type Occasion, type ResponseParts } from './response.ts'
import { createSay, type Say } from './wording.ts'

export interface AnsweringParts extends ResponseParts {
  readonly track: (event: string, properties?: Facts) => void
  readonly emit: Emit
}

/** The words of a prompt, and what becomes of its answers. */
export interface Answering {
  /** The words for this reader, with what is known filled in. */
  say(known: Facts): Say
  /** Keeps a response; it may be called again where it could not be saved. */
  respond(
    prompt: Prompt,
    occasion: Occasion,
    given: Given,
    complete: boolean,
  ): () => Promise<Receipt>
}

export const createAnswering = (parts: AnsweringParts, keep: Keep): Answering => {
  const { here, config, rules, emit, track } = parts
  const makeResponse = createResponses(parts)

  return {
    say: (known) =>
      createSay(here().locale, config().locale ?? 'en', (path) => rules.lookUp(known, path)),
    respond: (prompt, occasion, given, complete) => {
      const making = makeResponse(prompt, occasion, given, complete)
      return async () => {
        const { entry, thread } = await making
        const receipt = { id: entry.id, ref: entry.ref, durable: await keep(entry, thread) }
        const what = { prompt: prompt.id, answers: given.answers }
        emit('submitted', { ...what, receipt })
        track('windchime.submitted', what)
        return receipt
      }
    },
  }
}
