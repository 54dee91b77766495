import { put } from '../texts.ts'
import type { FieldProps } from './field.ts'
import { ScaleField } from './scale-field.tsx'

const star = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 3.3L14.6 9.1L20.9 9.8L16.3 14.1L17.5 20.3L12 17.2L6.5 20.3L7.7 14.1L3.1 9.8L9.4 9.1z" />
  </svg>
)

/** 1 to `scale` stars; they fill up to the chosen one. */
export const StarsField = (props: FieldProps) => {
  const { scale = 5, labels } = props.question
  const { star: one, stars } = props.texts
  return (
    <ScaleField
      {...props}
      look="stars"
      steps={Array.from({ length: scale }, (_, at) => at + 1)}
      ends={[labels?.low, labels?.middle, labels?.high]}
      nameOf={(step) => (step > 1 ? put(stars, { count: step }) : one)}
      draw={star}
    />
  )
}
