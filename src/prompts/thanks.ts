import type { WritableAtom } from 'nanostores'
import type { ActiveThanks } from '../model/active.ts'
import type { Answers } from '../model/answer.ts'
import type { Facts } from '../model/facts.ts'
import type { Prompt, Thanks } from '../model/schema.ts'
import type { Text } from '../model/text.ts'
import type { Clock } from '../platform/clock.ts'
import { holds } from '../rules/condition.ts'
import type { Say } from './wording.ts'

export interface ThankParts {
  readonly $thanks: WritableAtom<ActiveThanks | undefined>
  readonly clock: Clock
  readonly prompt: Prompt
  readonly asking: { readonly byPerson: boolean; readonly target?: Element }
  readonly facts: (answers: Answers) => Facts
  readonly say: (answers: Answers) => Say
  readonly onAction: (prompt: Prompt, event: string) => void
}

const thankYou: Text = { en: 'Thank you.' }

/** Says thanks in the words that suit the answers: the first whose condition holds. */
export const createThank =
  ({ $thanks, clock, prompt, asking, facts, say, onAction }: ThankParts) =>
  (answers: Answers, ref: string, durable: boolean) => {
    const known = facts(answers)
    const suits = ({ if: condition }: Thanks) => !condition || holds(condition, known, clock.now())
    const { title = thankYou, actions = [] } = prompt.thanks?.find(suits) ?? {}
    const speak = say(answers)
    $thanks.set({
      ...speak(title),
      ref,
      durable,
      actions: actions.map(({ label, url, event }) => ({
        label: speak(label).text,
        ...(url !== undefined && { url }),
        ...(event !== undefined && { event }),
      })),
      byPerson: asking.byPerson,
      ...(asking.target && { target: asking.target }),
      act: (index) => {
        const event = actions[index]?.event
        if (event) onAction(prompt, event)
      },
      close: () => $thanks.set(undefined),
    })
  }
