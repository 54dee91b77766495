import type { Entry } from '../model/entry.ts'
import { createOutbox, type OutboxParts } from '../outbox/outbox.ts'
import { uuid } from '../platform/id.ts'
import { type Answering, createAnswering } from './answering.ts'
import { createKeep, type Keep, type KeepParts } from './keep.ts'
import { createPlace, type Place, type PlaceParts } from './place.ts'
import { createPresenter, type Presenter, type PresenterParts } from './presenter.ts'

export type AskingParts = OutboxParts & KeepParts & PlaceParts & PresenterParts

/** Everything that is in memory before anyone is asked, so that going offline loses no answer. */
export interface Asking extends Presenter, Answering {
  readonly place: Place
  /** Keeps an entry that is born now. */
  keepNew(make: (id: string, at: string) => Entry): Promise<void>
}

/**
 * @param redact takes out of an entry what the config does not want kept
 */
export const createAsking = (parts: AskingParts, redact: (entry: Entry) => Entry): Asking => {
  const place = createPlace(parts)
  const keep: Keep = createKeep(parts, createOutbox(parts), redact)
  const answering = createAnswering(parts, keep)
  return {
    ...createPresenter(parts, answering, place),
    ...answering,
    place,
    keepNew: async (make) => {
      const now = parts.clock.now()
      await keep.store(keep.prepare(make(uuid(now), new Date(now).toISOString())))
    },
  }
}
