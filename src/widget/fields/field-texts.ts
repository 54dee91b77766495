import type { FieldProps } from './field.ts'

/** What questions say that few prompts ask, in English; it comes with them. */
export const fieldTexts = {
  thumbsUp: 'Thumbs up',
  thumbsDown: 'Thumbs down',
  mood1: 'Very unhappy',
  mood2: 'Unhappy',
  mood3: 'Neutral',
  mood4: 'Happy',
  mood5: 'Very happy',
  other: 'Other',
  otherWords: 'In your own words',
  notApplicable: 'Not applicable',
  mayContact: 'You may contact me about this.',

  rows_required: 'Please rate each of these.',
  contact_required: 'Please enter your email address.',
  contact_invalid: 'Please enter an email address, such as name@example.com.',
  contact_consent: 'Please agree, or leave the address empty.',
}

/** By key; the host may replace each. A problem is called by its kind of question, and its name. */
export type FieldTexts = Record<keyof typeof fieldTexts, string>

/** They are here wherever such a question is: the widget has been furnished with them. */
export const textsOf = ({ texts }: FieldProps): FieldTexts => texts as FieldTexts
