import type { FieldProps } from './field.ts'
import { type Scale, ScaleField } from './scale-field.tsx'

/** 1 to `scale` as numbers, whose ends and middle say what they mean. */
export const numbersOf = ({ question: { scale = 5, labels } }: FieldProps): Scale => {
  const ends = [labels?.low, labels?.middle, labels?.high]
  return {
    look: 'nps',
    from: 1,
    to: scale,
    ends,
    nameOf: (step) => {
      // A scale with an even number of steps has no middle one.
      const end = ends[((step - 1) / (scale - 1)) * 2]
      return end ? `${step}, ${end}` : `${step}`
    },
    draw: (step) => step,
  }
}

/** A number for each step, without colours that would lean on the answer. */
export const NumbersField = (props: FieldProps) => <ScaleField {...props} {...numbersOf(props)} />
