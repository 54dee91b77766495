import type { ComponentChildren } from 'preact'
import { descriptions, type FieldProps } from './field.ts'

/** What belongs to one question, named by its title. */
export const Group = ({
  question: { title, description },
  invalid,
  look,
  children,
}: Pick<FieldProps, 'question' | 'invalid'> & {
  readonly look: string
  readonly children: ComponentChildren
}) => (
  <fieldset aria-describedby={descriptions} aria-invalid={invalid}>
    <legend id="title">{title}</legend>
    <About text={description} />
    <div class={look} part="field">
      {children}
    </div>
  </fieldset>
)

/** What a question says besides its title. */
export const About = ({ text }: { readonly text: string | undefined }) =>
  text ? (
    <p id="about" class="quiet">
      {text}
    </p>
  ) : null
