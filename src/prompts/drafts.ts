import type { WritableAtom } from 'nanostores'
import type { ActivePrompt } from '../model/active.ts'
import type { Here } from '../model/here.ts'
import type { Occasion, Prepared, Progress } from '../model/progress.ts'
import { bequeath, inherit } from '../platform/bequest.ts'
import type { Clock } from '../platform/clock.ts'
import type { Storage } from '../platform/storage.ts'

export interface DraftsParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly tab: string
  readonly here: () => Here
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  /** Sends out what is old, and goes on with what this tab has left. @param left its key */
  readonly pickUp: (left: string | null | undefined) => Promise<Draft | undefined>
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** An answer under way, as it is stored. */
export interface Draft extends Progress {
  /** The last sign of life, milliseconds since 1970. */
  readonly at: number
  readonly prompt: string
  readonly occasion: Occasion
  /** What was confirmed, ready to go out if the person does not come back. */
  readonly half?: Prepared | undefined
}

/** Rows of answers under way; a boot that counts entries sees these too. */
export const prefix = 'entry-draft/'

/** Under which a page leaves the key of its draft to the next one in its tab. */
const leftKey = 'windchime-draft'

/** Without a sign of life for so long, the person is gone. */
export const idleMs = 30 * 60_000

/** A pause in typing. */
const pauseMs = 300

/**
 * Keeps what a person has written on the way, so that a reload can put it back.
 */
export const startDrafts = (parts: DraftsParts) => {
  const { storage, clock, tab, here, $prompt, pickUp, onDestroy } = parts
  const key = prefix + tab
  let cancelSave = () => {}
  let cancelLook = () => {}

  const draftOf = async (active: ActivePrompt): Promise<Draft | undefined> => {
    const { occasion, prepare, step, fields, given } = active.soFar()
    const half = given.questions[0] && (await prepare(given))
    // What stands in the fields passes through the same hands as what is sent.
    const { answers } = {
      ...(Object.keys(fields)[0] && (await prepare({ ...given, answers: fields }))),
    }
    // Nobody can put it back into an element of a page that was left: then only the half matters.
    if (!answers || (active.target && !half)) return undefined
    // A reload loses a picture, not the words.
    const confirmed = { ...given, answers: half?.answers ?? {}, attachments: undefined }
    return {
      at: clock.now(),
      prompt: active.id,
      occasion,
      step,
      fields: answers,
      given: confirmed,
      half,
    }
  }

  const save = async () => {
    const active = $prompt.get()
    if (!active || active.saving || here().consent !== 'granted') return
    const draft = await draftOf(active)
    // Done or gone meanwhile: then its row is none of ours any more.
    if (!draft || $prompt.get() !== active) return
    await storage.transact((rows) => rows.put(key, draft))
    if (!active.target) bequeath(leftKey, key)
    lookLater()
  }

  const saveSoon = () => {
    cancelSave()
    // A host's beforeStore may throw; then nothing is kept.
    cancelSave = clock.after(pauseMs, () => save().catch(() => {}))
  }

  const watch = (active: ActivePrompt | undefined, before?: ActivePrompt) => {
    saveSoon()
    if (active || !before) return
    inherit(leftKey)
    // What was confirmed goes in the step that stores its response.
    if (!before.soFar().given.questions[0]) storage.transact((rows) => rows.delete(key))
  }

  const lookLater = () => {
    cancelLook()
    cancelLook = clock.after(idleMs, () => look().catch(() => {}))
  }

  /** What nobody came back to may go; what this tab has left may come back. */
  const look = async (left?: string | null) => {
    if (!(await storage.transact((rows) => rows.count(prefix)))) return
    const mine = await pickUp(left)
    if (mine) await storage.transact((rows) => rows.put(key, mine))
  }

  onDestroy($prompt.listen(watch))
  onDestroy(() => {
    cancelSave()
    cancelLook()
  })
  look(inherit(leftKey)).catch(() => {})
  saveSoon()
}
