import type { WritableAtom } from 'nanostores'
import type { ActivePrompt } from '../model/active.ts'
import type { Here } from '../model/here.ts'
import type { Occasion, Prepared, Progress } from '../model/progress.ts'
import { putEntry } from '../outbox/outbox.ts'
import { bequeath, inherit } from '../platform/bequest.ts'
import type { Clock } from '../platform/clock.ts'
import type { Storage } from '../platform/storage.ts'

export interface DraftsParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly tab: string
  readonly here: () => Here
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly counted: (pending: number) => void
  readonly asking: () => Promise<{
    /** Once more, where the person was; false where that cannot be here and now. */
    readonly resume: (id: string, occasion: Occasion, from: Progress) => Promise<boolean>
  }>
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** An answer under way, as it is stored. */
interface Draft extends Progress {
  /** The last sign of life, milliseconds since 1970. */
  readonly at: number
  readonly prompt: string
  readonly occasion: Occasion
  /** What was confirmed, ready to go out if the person does not come back. */
  readonly half?: Prepared | undefined
}

/** Rows of answers under way; a boot that counts entries sees these too. */
const prefix = 'entry-draft/'

/** Under which a page leaves the key of its draft to the next one in its tab. */
const leftKey = 'windchime-draft'

/** Without a sign of life for so long, the person is gone. */
const idleMs = 30 * 60_000

/** A pause in typing. */
const pauseMs = 300

/**
 * Keeps what a person has written on the way: a reload puts it back, and what was confirmed goes
 * out, marked as incomplete, when nobody comes back to it.
 */
export const startDrafts = (parts: DraftsParts) => {
  const { storage, clock, tab, here, $prompt, counted, asking, onDestroy } = parts
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
    cancelLook = clock.after(idleMs, look)
  }

  /** Lets go what nobody came back to. @param left key of what this tab has left */
  const look = async (left?: string | null) => {
    const mine = await storage.transact(async (rows) => {
      let mine: Draft | undefined
      for (const one of await rows.keys(prefix)) {
        const draft = await rows.get<Draft>(one)
        if (draft && Math.abs(clock.now() - draft.at) < idleMs) {
          if (one === left) mine = draft
        } else {
          rows.delete(one)
          const { stored, thread } = { ...draft?.half }
          if (stored) await putEntry(rows, stored, thread)
        }
      }
      counted(await rows.count('entry/'))
      return mine
    })
    if (!mine || !left) return
    const { resume } = await asking()
    if (await resume(mine.prompt, mine.occasion, mine))
      await storage.transact((rows) => {
        rows.delete(left)
        rows.put(key, mine)
      })
  }

  onDestroy($prompt.listen(watch))
  onDestroy(() => {
    cancelSave()
    cancelLook()
  })
  look(inherit(leftKey)).catch(() => {})
  saveSoon()
}
