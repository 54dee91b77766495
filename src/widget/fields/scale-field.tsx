import type { ComponentChild } from 'preact'
import type { FieldProps } from './field.ts'

interface Props extends FieldProps {
  readonly look: 'cells' | 'stars'
  readonly steps: readonly number[]
  readonly ends: readonly (string | undefined)[]
  nameOf(step: number): string
  draw(step: number): ComponentChild
}

/** Native radios: one tab stop, arrows move, and selecting never sends. */
export const ScaleField = (props: Props) => {
  const { question, value, look, steps, ends } = props
  return (
    <fieldset aria-describedby={props.describedBy} aria-invalid={props.invalid}>
      <legend id="title">{question.title}</legend>
      {question.description && <p id="about">{question.description}</p>}
      <div class={look} part="field">
        {steps.map((step) => (
          <label key={step} class={step <= Number(value ?? -1) ? 'on' : ''}>
            <input
              type="radio"
              name={question.id}
              aria-label={props.nameOf(step)}
              checked={step === value}
              onChange={() => props.answer(step)}
            />
            <span>{props.draw(step)}</span>
          </label>
        ))}
      </div>
      {ends.some(Boolean) && (
        <p id="ends">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
          <span>{ends[2]}</span>
        </p>
      )}
    </fieldset>
  )
}
