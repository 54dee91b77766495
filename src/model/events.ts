import { asFeedbackError, type FeedbackError } from './error.ts'

/** Hands what happened to whoever listens; a listener that throws harms neither page nor others. */
export interface Events<Map> {
  on<Name extends keyof Map>(name: Name, handler: (detail: Map[Name]) => void): () => void
  emit<Name extends keyof Map>(name: Name, detail: Map[Name]): void
}

export const createEvents = <Map>(onThrow: (error: FeedbackError) => void): Events<Map> => {
  const handlers = new Map<keyof Map, Set<(detail: never) => void>>()
  const of = (name: keyof Map) => handlers.get(name) ?? new Set()
  return {
    on: (name, handler) => {
      handlers.set(name, of(name).add(handler))
      return () => void of(name).delete(handler)
    },
    emit: (name, detail) => {
      for (const handler of of(name)) {
        try {
          ;(handler as (detail: unknown) => void)(detail)
        } catch (cause) {
          const error = asFeedbackError(
            'handler-threw',
            `A handler of "${String(name)}" threw`,
            cause,
          )
          // An error handler that throws is not told of its own throwing.
          if (name !== 'error') onThrow(error)
        }
      }
    },
  }
}
