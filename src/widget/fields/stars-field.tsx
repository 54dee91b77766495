import { Icon } from '../icon.tsx'
import { put } from '../texts.ts'
import type { FieldProps } from './field.ts'
import { type Scale, ScaleField } from './scale-field.tsx'

const star = 'm12 3.3 2.6 5.8 6.3.7-4.6 4.3 1.2 6.2-5.5-3.1-5.5 3.1 1.2-6.2-4.6-4.3 6.3-.7z'

/** 1 to `scale` stars; they fill up to the chosen one. */
export const starsOf = ({ question: { scale = 5, labels }, texts }: FieldProps): Scale => ({
  look: 'stars',
  from: 1,
  to: scale,
  ends: [labels?.low, labels?.middle, labels?.high],
  nameOf: (step) => put(texts, 'stars', { count: step }),
  draw: () => <Icon path={star} />,
})

export const StarsField = (props: FieldProps) => <ScaleField {...props} {...starsOf(props)} />
