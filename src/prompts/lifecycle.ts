import type { EventEntry } from '../model/entry.ts'
import type { Events } from '../model/events.ts'
import type { Format } from '../model/format.ts'
import type { Here } from '../model/here.ts'
import type { ResponseParts } from './response.ts'

export interface LifecycleParts extends Pick<ResponseParts, 'config'> {
  readonly on: Events['on']
  readonly here: () => Here
  readonly format?: string | Format
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

export type StartLifecycle = (
  parts: LifecycleParts,
  keepNew: (make: (id: string, at: string) => EventEntry) => Promise<void>,
) => void

/**
 * `lifecycleEvents: "each"`: what prompts go through becomes entries of its own. They ride with the
 * next response, and are worth no words where they cannot be kept.
 */
export const startLifecycle: StartLifecycle = (parts, keepNew) => {
  const { on, here, config, onDestroy } = parts
  // There an event would stand in the list of feedback as if somebody had written it.
  if ((parts.format ?? config().format) === 'sentry') return
  const keep = (what: Pick<EventEntry, 'name' | 'prompt' | 'question' | 'reason'>) => {
    const { consent, respondent } = here()
    if (consent !== 'granted') return
    const { id: person } = respondent
    keepNew((id, at) => ({
      kind: 'event',
      id,
      ...what,
      at,
      ...(person !== undefined && { respondent: { id: person } }),
    })).catch(() => {})
  }
  onDestroy(on('shown', ({ prompt }) => keep({ name: 'shown', prompt })))
  onDestroy(on('answered', ({ prompt, question }) => keep({ name: 'answered', prompt, question })))
  onDestroy(on('dismissed', ({ prompt, reason }) => keep({ name: 'dismissed', prompt, reason })))
}
