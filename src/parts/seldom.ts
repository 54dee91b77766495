/** What few pages ever call. */
import type { Answers } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import { eraseEverywhere as eraseRows } from '../outbox/erase.ts'
import type { OutboxParts } from '../outbox/outbox.ts'
import { restoreFrom } from '../outbox/restore.ts'
import { eachSpare } from '../platform/each-spare.ts'
import type { AskingParts } from '../prompts/asking.ts'
import { submitForm } from '../prompts/form.ts'
import type { Ledger } from '../prompts/ledger.ts'
import { type LeftDraftsParts, resume, sendOld } from '../prompts/left-drafts.ts'
import type { AskingByName } from './asking.ts'
import type { Drawing } from './prompt.ts'
import { promptOf } from './prompt-of.ts'

export { startLifecycle } from '../prompts/lifecycle.ts'

export interface SeldomCore
  extends OutboxParts,
    LeftDraftsParts,
    Pick<
      AskingParts,
      'clock' | 'deliver' | 'config' | 'facts' | 'emit' | 'FeedbackError' | 'here'
    > {
  readonly name: string
  readonly ledger: Ledger
  readonly asking: () => Promise<AskingByName>
  readonly lazy: (name: 'history' | 'remember') => Promise<Drawing>
}

/** `submit()`: what a site's own form has asked. */
export const submit = async (
  core: SeldomCore,
  id: string,
  answers: Answers,
  context: Facts | undefined,
) => {
  const asking = await core.asking()
  const prompt = promptOf(core, id)
  const kinds = await asking.kindsOf(id)
  const { rules, clock, ledger } = core
  const facts = core.facts({}, answers)
  const receipt = await submitForm(asking, prompt, answers, context, facts, kinds)
  // Whoever has answered is not asked the same again.
  await ledger.change((state) => {
    const record = rules.recordOf(prompt, facts, state)
    const key = rules.recordKey(prompt, facts)
    return {
      ...state,
      prompts: { ...state.prompts, [key]: { ...record, answeredAt: clock.now() } },
    }
  })
  return receipt
}

/** `forget({ remote: true })`: here, and by an entry that asks the endpoint. */
export const eraseEverywhere = async (core: SeldomCore) => {
  const { storage, clock, counted, deliver } = core
  eachSpare(`${core.name}/`, (one) => caches.delete(one))
  counted(await eraseRows(storage, clock.now()))
  await deliver()
}

/** An answer under way that a page has left, as it goes on here. @param left its key */
export const pickUp = async (core: SeldomCore, left: string | null | undefined) => {
  const mine = await sendOld(core, left)
  core.deliver()
  if (!mine || !left) return undefined
  const asking = await core.asking()
  await asking.kindsOf(mine.prompt)
  if (!(await resume(core, asking, promptOf(core, mine.prompt), mine))) return undefined
  await core.storage.transact((rows) => rows.delete(left))
  return mine
}

/** The browser has thrown a store away. @param name of its spare */
export const restore = async (core: SeldomCore, name: string) => {
  if (core.here().consent !== 'granted') return
  const count = await restoreFrom(core, name)
  if (count) core.emit('error', new core.FeedbackError('storage-erased', `Restored ${count}`))
  await core.deliver()
}

/** `openLauncher()`; else `openHistory()`, where the host does not show all itself. */
export const openOwn = async (core: SeldomCore, by: unknown) => {
  const asking = await core.asking()
  if (by === 'launcher') await asking.open(`${core.config().launcher?.prompt}`, by)
  else if (asking.adorn) await asking.adorn(await core.lazy('history'))
}
