import { Icon } from '../icon.tsx'
import { put } from '../texts.ts'
import type { FieldProps } from './field.ts'
import { ScaleField } from './scale-field.tsx'

const star =
  'M12 3.3 14.6 9.1 20.9 9.8 16.3 14.1 17.5 20.3 12 17.2 6.5 20.3 7.7 14.1 3.1 9.8 9.4 9.1z'

/** 1 to `scale` stars; they fill up to the chosen one. */
export const StarsField = (props: FieldProps) => {
  const { scale = 5, labels } = props.question
  const { texts } = props
  return (
    <ScaleField
      {...props}
      look="stars"
      from={1}
      to={scale}
      ends={[labels?.low, labels?.middle, labels?.high]}
      nameOf={(step) => (step > 1 ? put(texts.stars, { count: step }) : texts.star)}
      draw={() => <Icon path={star} />}
    />
  )
}
