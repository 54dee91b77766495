import type { ActivePrompt } from '../model/active.ts'
import { kindOf } from '../model/kind.ts'
import { CommentField } from './fields/comment-field.tsx'
import type { Fields } from './fields/field.ts'
import { NpsField } from './fields/nps-field.tsx'
import { StarsField } from './fields/stars-field.tsx'
import { problemText } from './problem.ts'
import { put } from './texts.ts'
import type { Ui } from './ui.ts'

/** One file per kind of question; the others are fetched when a prompt has one. */
const fields: Fields = { nps: NpsField, stars: StarsField, comment: CommentField }

interface Props {
  readonly prompt: ActivePrompt
  readonly ui: Ui
}

/** The current question, with the way on and the way back. */
export const PromptCard = ({ prompt, ui }: Props) => {
  const { question, index, total } = prompt
  const { texts, extras } = ui
  const { id, submitLabel } = question
  const problem = prompt.errors[id]
  const kind = kindOf(question)
  const Field = fields[kind] ?? ui.fields[kind] ?? CommentField
  return (
    <>
      <form
        key={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          prompt.next()
        }}
      >
        {extras?.Incentive(prompt)}
        <Field
          question={question}
          value={prompt.answers[id]}
          answers={prompt.answers}
          texts={texts}
          invalid={!!problem && problem !== 'not-saved'}
          answer={prompt.answer}
          submit={prompt.next}
          prompt={prompt}
          ui={ui}
          Comment={CommentField}
        />
        {problem && (
          <p id="error" class="error">
            {problemText(problem, question, texts)}
          </p>
        )}
        <div class="row" lang={texts.lang}>
          {total > 1 && <small>{put(texts, 'progress', { index: index + 1, total })}</small>}
          {index > 0 && (
            <button type="button" onClick={prompt.back}>
              {texts.back}
            </button>
          )}
          <button type="submit" class="primary" part="button-primary" aria-disabled={prompt.saving}>
            {submitLabel ?? (prompt.last ? texts.submit : texts.next)}
          </button>
        </div>
      </form>
      {ui.foot?.(prompt, ui)}
    </>
  )
}
