import type { ComponentChild, ComponentChildren } from 'preact'
import { descriptions, type FieldProps } from './field.ts'

/** How a scale is drawn, and what its steps are called. */
export interface Scale {
  readonly look: 'nps' | 'stars' | 'faces'
  readonly from: number
  readonly to: number
  /** What the ends, and the middle, mean. */
  readonly ends: readonly (string | undefined)[]
  nameOf(step: number): string
  draw(step: number): ComponentChild
}

interface Props extends FieldProps, Scale {
  /** Id of its title, where it is one row of several. @default 'title' */
  readonly titleId?: string
  /** What stands beside the steps. */
  readonly children?: ComponentChildren
}

/** Native radios: one tab stop, arrows move, and selecting never sends. */
export const ScaleField = (props: Props) => {
  const { question, value = -1, look, from, to, ends, titleId = 'title' } = props
  return (
    <fieldset aria-describedby={descriptions} aria-invalid={props.invalid}>
      <legend id={titleId}>{question.title}</legend>
      {question.description && (
        <p id="about" class="quiet">
          {question.description}
        </p>
      )}
      <div class={`scale ${look}`} part="field">
        {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((step) => (
          <label key={step} class={step <= Number(value) ? 'on' : ''}>
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
      {props.children}
      {ends.some(Boolean) && (
        <p id="ends" class="ends quiet" style={look === 'stars' ? `max-width:${3 * to}em` : ''}>
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </p>
      )}
    </fieldset>
  )
}
