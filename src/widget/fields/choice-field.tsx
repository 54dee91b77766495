import type { ShownOption } from '../../model/active.ts'
import type { FieldProps } from './field.ts'
import { Group } from './group.tsx'
import { Option } from './option.tsx'
import { textsOf } from './texts-of.ts'

const isOther = ({ id }: ShownOption) => id === 'other'

/** "Other" stands last, whatever the order of the rest; a team may word it as an option of its own. */
const withOther = (options: readonly ShownOption[], label: string) => [
  ...options.filter((option) => !isOther(option)),
  options.find(isOther) ?? { id: 'other', label },
]

/** One of several things, or several of them, or other words. */
export const ChoiceField = (props: FieldProps) => {
  const { question, value, answers, answer } = props
  const { id: name, multiple, other, options: all = [] } = question
  const texts = textsOf(props)
  const chosen = [value ?? []].flat() as readonly string[]
  const options = other ? withOther(all, texts.other) : all
  const others = `${name}_other`

  /** Several are told in the order in which they stand. */
  const toggled = (id: string) =>
    options.map((option) => option.id).filter((one) => chosen.includes(one) !== (one === id))
  return (
    <>
      <Group {...props} look="options">
        {options.map(({ id, label }) => (
          <Option
            key={id}
            type={multiple ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(id)}
            pick={() => answer(multiple ? toggled(id) : id)}
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
