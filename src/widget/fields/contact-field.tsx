import type { Contact } from '../../model/answer.ts'
import { contact } from '../../prompts/kinds/contact.ts'
import { descriptions, type FieldProps } from './field.ts'
import { textsOf } from './texts-of.ts'

/** An address, and whether it may be used; without an address there is no answer. */
export const ContactField = (props: FieldProps) => {
  const { question, value, invalid } = props
  const given = (value ?? {}) as Partial<Contact>
  const lacksConsent = contact.problemWith(question, given as Contact) === 'consent'
  const read = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const data = new FormData(currentTarget.form as HTMLFormElement)
    const email = `${data.get('email')}`.trim()
    props.answer(email ? { email, consent: data.has('consent') } : undefined)
  }
  return (
    <>
      <label id="title" for="email">
        {question.title}
      </label>
      {question.description && (
        <p id="about" class="quiet">
          {question.description}
        </p>
      )}
      <input
        id="email"
        class="line"
        part="field"
        type="email"
        dir="ltr"
        name="email"
        autocomplete="email"
        maxLength={254}
        value={given.email}
        placeholder={question.placeholder}
        aria-required={question.required}
        aria-invalid={invalid && !lacksConsent}
        aria-describedby={descriptions}
        onInput={read}
      />
      <label class="option">
        {/* Ticked before there is an address, only the box itself knows it. */}
        <input
          type="checkbox"
          name="consent"
          checked={given.consent}
          aria-invalid={invalid && lacksConsent}
          aria-describedby="error"
          onChange={read}
        />
        {textsOf(props).mayContact}
      </label>
    </>
  )
}
