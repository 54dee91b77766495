import type { ShownOption } from '../../model/active.ts'
import type { FieldProps } from './field.ts'
import { type FieldTexts, textsOf } from './field-texts.ts'
import { Group } from './group.tsx'
import { Option } from './option.tsx'

/** "Other" stands last, whatever the order of the rest; a team may word it as an option of its own. */
const withOther = ({ options = [], other }: FieldProps['question'], texts: FieldTexts) => {
  if (!other) return options
  const isOther = ({ id }: ShownOption) => id === 'other'
  const own = options.find(isOther) ?? { id: 'other', label: texts.other }
  return [...options.filter((option) => !isOther(option)), own]
}

/** One of several things, or several of them, or other words. */
export const ChoiceField = (props: FieldProps) => {
  const { question, value, answers, answer } = props
  const { id: name, multiple, other } = question
  const texts = textsOf(props)
  const chosen = [value ?? []].flat() as readonly string[]
  const options = withOther(question, texts)
  const others = `${name}_other`

  /** Several are told in the order in which they stand. */
  const toggle = (id: string) => {
    const ids = options
      .map((option) => option.id)
      .filter((one) => chosen.includes(one) !== (one === id))
    answer(ids[0] ? ids : undefined)
  }
  return (
    <>
      <Group {...props} look="options">
        {options.map(({ id, label }) => (
          <Option
            key={id}
            type={multiple ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(id)}
            pick={() => (multiple ? toggle(id) : answer(id))}
          >
            {label}
          </Option>
        ))}
      </Group>
      {other && chosen.includes('other') && (
        <label class="words">
          {texts.otherWords}
          <input
            class="line"
            part="field"
            value={`${answers[others] ?? ''}`}
            maxLength={2000}
            onInput={(event) => answer(event.currentTarget.value || undefined, others)}
          />
        </label>
      )}
    </>
  )
}
