import type { ComponentChildren } from 'preact'
import { descriptions, type FieldProps } from './field.ts'

interface Props extends FieldProps {
  readonly look: string
  readonly children: ComponentChildren
}

/** What belongs to one question, named by its title. */
export const Group = ({ question, invalid, look, children }: Props) => (
  <fieldset aria-describedby={descriptions} aria-invalid={invalid}>
    <legend id="title">{question.title}</legend>
    {question.description && (
      <p id="about" class="quiet">
        {question.description}
      </p>
    )}
    <div class={look} part="field">
      {children}
    </div>
  </fieldset>
)
