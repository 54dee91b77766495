import { Icon } from '../icon.tsx'
import type { FieldProps } from './field.ts'
import { textsOf } from './field-texts.ts'
import { Group } from './group.tsx'
import { Option } from './option.tsx'

/** Up; turned over by its style it is down. */
const thumb =
  'M7 11v9H4a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zl4-7.5a2 2 0 0 1 3 2.2L13.3 9H18a3 3 0 0 1 2.9 3.7l-1.3 5A3 3 0 0 1 16.7 20H7'

/** Up or down, each with its word. */
export const ThumbsField = (props: FieldProps) => {
  const { question, value, answer } = props
  const { low, high } = question.labels ?? {}
  const texts = textsOf(props)
  const words = { up: high ?? texts.thumbsUp, down: low ?? texts.thumbsDown }
  return (
    <Group {...props} look="options thumbs">
      {(['up', 'down'] as const).map((way) => (
        <Option key={way} name={question.id} checked={value === way} pick={() => answer(way)}>
          <span class={way}>
            <Icon path={thumb} />
          </span>
          {words[way]}
        </Option>
      ))}
    </Group>
  )
}
