import type { FieldProps } from './field.ts'
import { ScaleField } from './scale-field.tsx'

const steps = Array.from({ length: 11 }, (_, step) => step)

/** 0 to 10, without colours that would lean on the answer. */
export const NpsField = (props: FieldProps) => {
  const { low, middle, high } = props.question.labels ?? {}
  const ends = [low ?? props.texts.npsLow, middle, high ?? props.texts.npsHigh]
  const nameOf = (step: number) => {
    const end = step % 5 ? undefined : ends[step / 5]
    return end ? `${step}, ${end}` : `${step}`
  }
  return (
    <ScaleField
      {...props}
      look="cells"
      steps={steps}
      ends={ends}
      nameOf={nameOf}
      draw={(step) => step}
    />
  )
}
