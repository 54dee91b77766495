import type { Prompt } from '../model/schema.ts'
import { gatesOf } from './gates.ts'
import type { Moment } from './moment.ts'
import { onPage } from './pages.ts'

/** Whether a prompt only waits for the last three gates, which open by what happens on the page. */
export const isPossible = (prompt: Prompt, moment: Moment): boolean =>
  // Most prompts are for other pages: those need no more than that.
  onPage(prompt.pages ?? {}, moment.facts) &&
  gatesOf(prompt, moment)
    .slice(0, -3)
    .every(({ pass }) => pass)
