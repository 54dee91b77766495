/** What few pages ever call. */
import type { Answers } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import { eraseEverywhere as eraseRows } from '../outbox/erase.ts'
import type { OutboxParts } from '../outbox/outbox.ts'
import { restoreFrom } from '../outbox/restore.ts'
import { eachSpare } from '../platform/spare.ts'
import type { AskingParts } from '../prompts/asking.ts'
import { submitForm } from '../prompts/form.ts'
import type { AskingByName } from './asking.ts'
import { promptOf } from './prompt-of.ts'

export { startLifecycle } from '../prompts/lifecycle.ts'

interface SeldomCore
  extends OutboxParts,
    Pick<
      AskingParts,
      'clock' | 'deliver' | 'config' | 'facts' | 'emit' | 'FeedbackError' | 'here'
    > {
  readonly name: string
}

/** `submit()`: what a site's own form has asked. */
export const submit = async (
  core: SeldomCore,
  asking: AskingByName,
  id: string,
  answers: Answers,
  context: Facts | undefined,
) => {
  const prompt = promptOf(core, id)
  const kinds = await asking.kindsOf(id)
  return submitForm(asking, prompt, answers, context, core.facts({}, answers), kinds)
}

/** `forget({ remote: true })`: here, and by an entry that asks the endpoint. */
export const eraseEverywhere = async (core: SeldomCore) => {
  const { storage, clock, counted, deliver } = core
  eachSpare(`${core.name}/`, (one) => caches.delete(one))
  counted(await eraseRows(storage, clock.now()))
  await deliver()
}

/** The browser has thrown a store away. @param name of its spare */
export const restore = async (core: SeldomCore, name: string) => {
  if (core.here().consent !== 'granted') return
  const count = await restoreFrom(core, name)
  if (count) core.emit('error', new core.FeedbackError('storage-erased', `Restored ${count}`))
  await core.deliver()
}
