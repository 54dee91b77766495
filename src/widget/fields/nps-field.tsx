import type { FieldProps } from './field.ts'
import { ScaleField } from './scale-field.tsx'

/** 0 to 10, without colours that would lean on the answer. */
export const NpsField = (props: FieldProps) => {
  const { low, middle, high } = props.question.labels ?? {}
  const ends = [low ?? props.texts.npsLow, middle, high ?? props.texts.npsHigh]
  const say = (step: number) => props.texts.written(step)
  const nameOf = (step: number) =>
    [say(step), ends[step / 5]].filter((part) => part !== undefined).join(', ')
  return (
    <ScaleField {...props} look="nps" from={0} to={10} ends={ends} nameOf={nameOf} draw={say} />
  )
}
