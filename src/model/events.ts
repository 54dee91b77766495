import type { Answers } from './answer.ts'
import type { Entry } from './entry.ts'
import { FeedbackError } from './error.ts'

/** Proof that a response is kept: what the customer may be told, and what support can ask for. */
export interface Receipt {
  /** UUID v7 of the response. */
  readonly id: string
  /** `R-7F3K2QX`. */
  readonly ref: string
  /** True when it is on this device's disk; false when only the endpoint has it. */
  readonly durable: boolean
}

/** What `on` tells, by name. */
export interface FeedbackEvents {
  shown: { readonly prompt: string }
  answered: { readonly prompt: string; readonly question: string; readonly answers: Answers }
  dismissed: { readonly prompt: string; readonly reason: string }
  submitted: { readonly prompt: string; readonly answers: Answers; readonly receipt: Receipt }
  delivered: { readonly ids: readonly string[] }
  rejected: { readonly entry: Entry; readonly reason: string }
  notice: { readonly id: string; readonly rev: number }
  confirmed: { readonly notice: string; readonly answer: 'yes' | 'no' | 'unsure' }
  action: { readonly event: string; readonly prompt: string }
  error: FeedbackError
}

export type Emit = <Name extends keyof FeedbackEvents>(
  name: Name,
  detail: FeedbackEvents[Name],
) => void

export interface Events {
  /** Returns what ends the subscription. */
  on<Name extends keyof FeedbackEvents>(
    name: Name,
    handler: (detail: FeedbackEvents[Name]) => void,
  ): () => void
  readonly emit: Emit
}

type Handler = (detail: never) => void

/** Tells what happened; a handler that throws harms neither the page nor the other handlers. */
export const createEvents = (): Events => {
  const handlers = new Set<readonly [name: string, handler: Handler]>()

  const emit: Emit = (name, detail) => {
    for (const [wanted, handler] of handlers)
      if (wanted === name)
        try {
          handler(detail as never)
        } catch (cause) {
          // A handler of errors is not told of its own.
          if (name !== 'error')
            emit('error', new FeedbackError('handler-threw', `A ${name} handler threw`, { cause }))
        }
  }

  return {
    on: (name, handler) => {
      const one = [name, handler as Handler] as const
      handlers.add(one)
      return () => void handlers.delete(one)
    },
    emit,
  }
}
