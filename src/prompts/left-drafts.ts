import type { Prompt } from '../model/schema.ts'
import { putEntry } from '../outbox/outbox.ts'
import type { Clock } from '../platform/clock.ts'
import type { Storage } from '../platform/storage.ts'
import type { Moment } from '../rules/moment.ts'
import type { Rules } from '../rules/rules.ts'
import type { Asking } from './asking.ts'
import { type Draft, idleMs, prefix } from './drafts.ts'

export interface LeftDraftsParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly rules: Rules
  readonly moment: () => Moment
  readonly counted: (pending: number) => void
}

/**
 * Sends out what nobody came back to, marked as incomplete.
 *
 * @param left key of what this tab has left
 * @returns what this tab has left, where the person is back in time
 */
export const sendOld = (
  { storage, clock, counted }: LeftDraftsParts,
  left: string | null | undefined,
): Promise<Draft | undefined> =>
  storage.transact(async (rows) => {
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

/**
 * Asks once more, where the person was when the page was left; not counted again.
 *
 * @returns false where it does not belong on this page, or would disturb
 */
export const resume = async (
  { rules, moment }: LeftDraftsParts,
  { ask, place }: Pick<Asking, 'ask' | 'place'>,
  prompt: Prompt,
  draft: Draft,
): Promise<boolean> => {
  const disturbs = () =>
    rules
      .gatesOf(prompt, moment())
      .some(({ gate, pass }) => !pass && /pages|polite|busy/.test(gate))
  const claimed = await place.claim((state) => (disturbs() ? undefined : state))
  if (claimed)
    ask(prompt, { byPerson: false, silenceable: false }, draft.occasion, {
      fields: draft.fields,
      from: draft,
    })
  return claimed
}
