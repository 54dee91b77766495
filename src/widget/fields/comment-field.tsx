import { put } from '../texts.ts'
import { descriptions, type FieldProps } from './field.ts'

/** How close to the limit the count of what is left appears. */
const countFrom = 100

/** Words. Enter makes a new line, Ctrl or ⌘ with Enter submits. */
export const CommentField = (props: FieldProps) => {
  const { question, texts } = props
  const value = `${props.value ?? ''}`
  const { maxLength = 2000 } = question
  const left = maxLength - value.length
  return (
    <>
      <label id="title" for="text">
        {question.title}
      </label>
      {question.description && (
        <p id="about" class="quiet">
          {question.description}
        </p>
      )}
      <textarea
        id="text"
        part="field"
        value={value}
        maxLength={maxLength}
        placeholder={question.placeholder}
        aria-required={question.required}
        aria-invalid={props.invalid}
        aria-describedby={descriptions}
        onInput={(event) => props.answer(event.currentTarget.value || undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.submit()
        }}
      />
      {left <= countFrom && (
        <p id="left" class="quiet">
          {put(texts, 'charactersLeft', { count: left })}
        </p>
      )}
    </>
  )
}
