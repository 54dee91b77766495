import type { FieldProps } from './field.ts'
import { type Scale, ScaleField } from './scale-field.tsx'

/**
 * 1 to `scale` as numbers, whose ends and middle say what they mean.
 *
 * @param meaningOf what a step means that the team has no label for
 */
export const numbersOf = (
  { question: { scale = 5, labels }, texts }: FieldProps,
  meaningOf?: (step: number) => string,
): Scale => {
  const say = (step: number) => texts.written(step)
  const ends = [labels?.low, labels?.middle, labels?.high]
  return {
    look: 'nps',
    from: 1,
    to: scale,
    ends,
    // A scale with an even number of steps has no middle one.
    nameOf: (step) =>
      [say(step), ends[((step - 1) / (scale - 1)) * 2] ?? meaningOf?.(step)]
        .filter(Boolean)
        .join(', '),
    draw: say,
  }
}

/** A number for each step, without colours that would lean on the answer. */
export const NumbersField = (props: FieldProps) => <ScaleField {...props} {...numbersOf(props)} />
