import type { HistoryThread } from '../../model/history.ts'
import { askingStep, isAnswered } from './asking-step.ts'
import { type HistoryUi, keyOf } from './history-ui.ts'
import { WordsForm } from './words-form.tsx'

interface Props {
  readonly thread: HistoryThread
  readonly ui: HistoryUi
}

/** What the team would like to hear: a reply, or whether it helped. */
export const ThreadAsk = ({ thread, ui }: Props) => {
  const { texts, state, acts } = ui
  const step = askingStep(thread)
  if (!step) return null
  const key = keyOf(thread, step)
  if (state.done.includes(key)) return <p key="told">{texts.teamTold}</p>
  // What the rows know of it is read a moment after the first drawing.
  if (isAnswered(thread, step) || (state.details?.closed.includes(key) ?? true)) return null
  const problem = state.failed === key && <p class="error">{texts['not-saved']}</p>
  return (
    <div key={key}>
      {step.state === 'question' ? (
        <WordsForm
          id={key}
          label={texts.yourReply}
          ui={ui}
          send={(words) => words.trim() && acts.reply(step, thread, words)}
        />
      ) : state.open === key ? (
        <WordsForm
          id={key}
          label={texts.whatIsWrong}
          ui={ui}
          send={(words) => acts.confirm(step, thread, 'no', words)}
        />
      ) : (
        <fieldset key="ask">
          <legend>{step.state === 'shipped' ? texts.isThisIt : texts.didThisFixIt}</legend>
          <div class="row">
            {(['yes', 'no', 'unsure'] as const).map((answer) => (
              <button
                key={answer}
                type="button"
                onClick={() =>
                  answer === 'no' ? acts.ask(key) : acts.confirm(step, thread, answer)
                }
              >
                {texts[answer]}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {problem}
    </div>
  )
}
