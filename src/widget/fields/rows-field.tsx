import type { Rows } from '../../model/answer.ts'
import { facesOf } from './emoji-field.tsx'
import type { FieldProps } from './field.ts'
import { Group } from './group.tsx'
import { numbersOf } from './numbers-field.tsx'
import { Option } from './option.tsx'
import { ScaleField } from './scale-field.tsx'
import { starsOf } from './stars-field.tsx'
import { textsOf } from './texts-of.ts'

/** Several things on one scale, each a group of its own. */
export const RowsField = (props: FieldProps) => {
  const { question, invalid } = props
  const { id, items = [], style = 'stars', notApplicable } = question
  const rows = (props.value ?? {}) as Rows
  const scale = { stars: starsOf, emoji: facesOf, numbers: numbersOf, thumbs: numbersOf }[style](
    props,
  )
  const { ends } = scale
  return (
    <Group {...props} invalid={false} look="rows">
      {ends.some(Boolean) && (
        <p id="ends" class="quiet">
          {ends.filter(Boolean).join(' – ')}
        </p>
      )}
      {items.map((item) => {
        const value = rows[item.id]
        const rate = (step: number | null) => props.answer({ ...rows, [item.id]: step })
        const name = `${id}.${item.id}`
        return (
          <ScaleField
            key={item.id}
            {...props}
            {...scale}
            titleId={name}
            question={{ id: name, type: 'rating', title: item.label, required: false }}
            ends={[]}
            value={value ?? undefined}
            invalid={invalid && value === undefined}
            answer={(step) => rate(step as number)}
          >
            {notApplicable && (
              <Option name={name} checked={value === null} pick={() => rate(null)}>
                {textsOf(props).notApplicable}
              </Option>
            )}
          </ScaleField>
        )
      })}
    </Group>
  )
}
