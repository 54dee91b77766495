import { put } from '../texts.ts'
import type { FieldProps } from './field.ts'

/** How close to the limit the count of what is left appears. */
const countFrom = 100

/** Words. Enter makes a new line, Ctrl or ⌘ with Enter submits. */
export const CommentField = (props: FieldProps) => {
  const { question, texts, value = '', describedBy } = props
  const { maxLength = 2000 } = question
  const left = maxLength - String(value).length
  return (
    <>
      <label id="title" for="text">
        {question.title}
      </label>
      {question.description && <p id="about">{question.description}</p>}
      <textarea
        id="text"
        part="field"
        rows={3}
        value={value}
        maxLength={maxLength}
        placeholder={question.placeholder}
        aria-required={question.required}
        aria-invalid={props.invalid}
        aria-describedby={describedBy}
        onInput={(event) => props.answer(event.currentTarget.value || undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.submit()
        }}
      />
      {left <= countFrom && <p id="left">{put(texts.charactersLeft, { count: left })}</p>}
    </>
  )
}
