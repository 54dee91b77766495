import { Icon } from '../icon.tsx'
import type { FieldProps } from './field.ts'
import { textsOf } from './field-texts.ts'
import { numbersOf } from './numbers-field.tsx'
import { type Scale, ScaleField } from './scale-field.tsx'

/** More faces than these nobody can tell apart: there are numbers instead. */
const mostFaces = 5

const moods = ['veryUnhappy', 'unhappy', 'neutral', 'happy', 'veryHappy'] as const

/** Which moods stand for so many steps: the outer ones go first, then the one in the middle. */
const moodsOf = (scale: number) =>
  moods.filter((_, at) => (scale > 3 ? scale > 4 || at !== 2 : at % 4))

/** A mouth that goes down for the first mood, and up for the last. */
const face = (mood: (typeof moods)[number]) => {
  const curve = (moods.indexOf(mood) - 2) * 2.4
  return `M3 12a9 9 0 1 1 18 0 9 9 0 1 1-18 0M9 9v1m6-1v1M8 ${15.2 - curve / 4}q4 ${curve} 8 0`
}

export const facesOf = (props: FieldProps): Scale => {
  const numbers = numbersOf(props)
  if (numbers.to > mostFaces) return numbers
  const shown = moodsOf(numbers.to)
  const texts = textsOf(props)
  const moodAt = (step: number) => shown[step - 1] as (typeof moods)[number]
  return {
    ...numbers,
    look: 'faces',
    nameOf: (step) => {
      const name = numbers.nameOf(step)
      return name === `${step}` ? `${step}, ${texts[moodAt(step)]}` : name
    },
    draw: (step) => <Icon path={face(moodAt(step))} />,
  }
}

/** A face for each step, all in one colour. */
export const EmojiField = (props: FieldProps) => <ScaleField {...props} {...facesOf(props)} />
