import type { ActiveThanks } from '../model/active.ts'
import type { Condition } from '../model/condition.ts'
import type { Prompt } from '../model/schema.ts'
import type { Say } from './wording.ts'

/** Thanks in the words that suit the answers: the first whose condition holds. */
export const thanksFor = (
  prompt: Prompt,
  say: Say,
  holds: (condition: Condition) => boolean,
): Pick<ActiveThanks, 'text' | 'lang' | 'actions'> => {
  const suiting = prompt.thanks?.find(({ if: condition }) => !condition || holds(condition))
  const { title, actions = [] } = suiting ?? {}
  return {
    ...say(title, 'thanks'),
    actions: actions.map((action) => ({ ...action, label: say(action.label).text })),
  }
}
