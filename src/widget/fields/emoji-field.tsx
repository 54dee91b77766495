import { Icon } from '../icon.tsx'
import type { FieldProps } from './field.ts'
import { numbersOf } from './numbers-field.tsx'
import { type Scale, ScaleField } from './scale-field.tsx'
import { textsOf } from './texts-of.ts'

/** From 1, very unhappy, to 5; of fewer steps the middle one goes first, then the outer ones. */
const moodOf = (step: number, scale: number) =>
  (scale > 4 || (scale > 3 && step < 3) ? step : step + 1) as 1 | 2 | 3 | 4 | 5

/** A mouth that goes down for the first mood, and up for the last. */
const face = (mood: number) =>
  `M3 12a9 9 0 1 1 0 .1M9 9v1m6-1v1M8 ${17 - mood * 0.7}q4 ${mood * 3 - 9} 8 0`

/** More than five faces nobody can tell apart: there are numbers instead. */
export const facesOf = (props: FieldProps): Scale => {
  const { scale = 5 } = props.question
  if (scale > 5) return numbersOf(props)
  return {
    ...numbersOf(props, (step) => textsOf(props)[`mood${moodOf(step, scale)}`]),
    look: 'faces',
    draw: (step) => <Icon path={face(moodOf(step, scale))} />,
  }
}

/** A face for each step, all in one colour. */
export const EmojiField = (props: FieldProps) => <ScaleField {...props} {...facesOf(props)} />
