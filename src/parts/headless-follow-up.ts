import { createTelling } from '../follow-up/telling.ts'
import type { AskingByName } from './asking.ts'
import { type FollowUpCore, startFollowUp as startBy } from './follow-up.ts'

/** The same without the widget's card: the host shows notices itself. */
export const startFollowUp = (core: FollowUpCore, asking: () => Promise<AskingByName>) =>
  startBy(core, asking, async () => createTelling)
