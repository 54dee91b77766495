/** What few pages ever call. */
import type { Answers } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import { eraseEverywhere as eraseRows } from '../outbox/erase.ts'
import type { AskingParts } from '../prompts/asking.ts'
import { submitForm } from '../prompts/form.ts'
import type { AskingByName } from './asking.ts'
import { promptOf } from './prompt-of.ts'

export { startLifecycle } from '../prompts/lifecycle.ts'

type SeldomCore = Pick<
  AskingParts,
  'storage' | 'clock' | 'counted' | 'deliver' | 'config' | 'facts' | 'FeedbackError'
>

/** `submit()`: what a site's own form has asked. */
export const submit = async (
  core: SeldomCore,
  asking: AskingByName,
  id: string,
  answers: Answers,
  context: Facts | undefined,
) => submitForm(asking, promptOf(core, id), answers, context, core.facts({}, answers))

/** `forget({ remote: true })`: here, and by an entry that asks the endpoint. */
export const eraseEverywhere = async ({ storage, clock, counted, deliver }: SeldomCore) => {
  counted(await eraseRows(storage, clock.now()))
  await deliver()
}
