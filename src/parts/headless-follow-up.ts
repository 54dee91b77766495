import { createTelling } from '../follow-up/telling.ts'
import { type FollowUpCore, startFollowUp as startBy } from './follow-up.ts'

/** The same without the widget's card: the host shows notices itself. */
export const startFollowUp = (core: FollowUpCore) => startBy(core, async () => createTelling)
