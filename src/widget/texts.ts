/** What the widget itself says, in English; every text can be replaced by the host. */
export const english = {
  next: 'Next',
  submit: 'Submit',
  back: 'Back',
  close: 'Close',
  dismiss: 'Dismiss',
  never: "Don't ask me again",
  privacy: 'Privacy',
  progress: '{index} of {total}',
  reference: 'Reference {ref}',

  npsLow: 'Not at all likely',
  npsHigh: 'Extremely likely',
  star: '1 star',
  stars: '{count} stars',
  charactersLeft: '{count} characters left',

  chooseAnswer: 'Please choose an answer.',
  writeSomething: 'Please write something.',
  tooLong: 'Please use at most {max} characters.',
  invalid: 'Please check this answer.',
  notSaved: 'Not saved yet. Your answer is still here: please try again.',

  received: 'Received',
  planned: 'Planned',
  in_progress: 'In progress',
  fixed: 'Fixed',
  shipped: 'Shipped',
  declined: 'Declined',
  youWrote: 'You wrote:',
  voices: '{count} of you told us',
  readMore: 'Read more',
  didThisFixIt: 'Did this fix it?',
  isThisIt: 'Is this what you had in mind?',
  yes: 'Yes',
  no: 'Not yet',
  unsure: "Can't tell",
  whatIsWrong: 'What is still wrong?',
  teamTold: 'Thank you. The team has been told.',
}

/** Every text of the widget, by key. */
export type WidgetTexts = Record<keyof typeof english, string>

/** Puts values where a text says `{name}`. */
export const put = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`)
