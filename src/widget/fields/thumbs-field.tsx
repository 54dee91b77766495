import { Icon } from '../icon.tsx'
import type { FieldProps } from './field.ts'
import { Group } from './group.tsx'
import { Option } from './option.tsx'
import { textsOf } from './texts-of.ts'

/** Up; the style sheet turns the second one over. */
const thumb = 'M7 10v10H3V10zl4-7c2 0 3 1 2 6h7l-2 9.5q-.3 1.5-2 1.5H7'

/** Up or down, each with its word. */
export const ThumbsField = (props: FieldProps) => {
  const { question, value, answer } = props
  const { low, high } = question.labels ?? {}
  const { thumbsUp, thumbsDown } = textsOf(props)
  const words = { up: high ?? thumbsUp, down: low ?? thumbsDown }
  return (
    <Group {...props} look="options thumbs">
      {(['up', 'down'] as const).map((way) => (
        <Option key={way} name={question.id} checked={value === way} pick={() => answer(way)}>
          <Icon path={thumb} />
          {words[way]}
        </Option>
      ))}
    </Group>
  )
}
