/** What a key is called here; `higher` and `lower` are the arrows that point at such a step. */
export type Key = 'Tab' | 'Space' | 'ArrowUp' | 'ArrowDown' | 'higher' | 'lower'

/** A key and, by place, what is chosen once it has been pressed; or words that are typed. */
export type Step = readonly [key: Key, ...chosen: readonly number[]] | string

/** What Tab comes to. */
export type Stop = 'radio' | 'checkbox' | 'email' | 'words' | 'back' | 'go' | 'close'

/** How a kind of question is answered by somebody who has a keyboard and nothing else. */
export interface Flow {
  readonly question: object
  /** Where Tab stops from its first field to the end of the card, before anything is chosen. */
  readonly stops: readonly Stop[]
  readonly steps: readonly Step[]
  readonly answers: Readonly<Record<string, unknown>>
  /** Sends from where the steps end, without the button. */
  readonly sends: 'Enter' | 'Control+Enter'
}

const options = [
  { id: 'price', label: { en: 'The price', ar: 'السعر' } },
  { id: 'range', label: { en: 'The range', ar: 'التشكيلة' } },
]
const items = [
  { id: 'room', label: { en: 'Room', ar: 'الغرفة' } },
  { id: 'breakfast', label: { en: 'Breakfast', ar: 'الإفطار' } },
]
const labels = { low: { en: 'Poor', ar: 'سيئة' }, high: { en: 'Great', ar: 'رائعة' } }
const rating = { type: 'rating', title: { en: 'How was your stay?', ar: 'كيف كانت إقامتك؟' } }
const choice = { type: 'choice', title: { en: 'Why did you come?', ar: 'لماذا أتيت؟' }, options }
const oneScale = ['radio', 'go', 'close'] as const

/** By kind; the question's id is `q`. */
export const flows: Readonly<Record<string, Flow>> = {
  nps: {
    question: {
      type: 'nps',
      title: { en: 'Would you recommend us?', ar: 'هل توصي بنا؟' },
      labels,
    },
    stops: oneScale,
    steps: [
      ['Space', 0],
      ['higher', 1],
      ['higher', 2],
      ['lower', 1],
      ['lower', 0],
    ],
    answers: { q: 0 },
    sends: 'Enter',
  },
  stars: {
    question: { ...rating, style: 'stars', labels },
    stops: oneScale,
    steps: [
      ['Space', 0],
      ['higher', 1],
      ['ArrowDown', 2],
      ['higher', 3],
      ['ArrowUp', 2],
      ['lower', 1],
    ],
    answers: { q: 2 },
    sends: 'Enter',
  },
  numbers: {
    question: { ...rating, style: 'numbers', scale: 10, labels },
    stops: oneScale,
    // From nothing chosen an arrow goes on from where focus is.
    steps: [
      ['higher', 1],
      ['higher', 2],
    ],
    answers: { q: 3 },
    sends: 'Enter',
  },
  emoji: {
    question: { ...rating, style: 'emoji', labels },
    stops: oneScale,
    steps: [
      ['Space', 0],
      ['higher', 1],
      ['higher', 2],
      ['higher', 3],
      ['higher', 4],
      ['lower', 3],
    ],
    answers: { q: 4 },
    sends: 'Enter',
  },
  thumbs: {
    question: { ...rating, style: 'thumbs' },
    stops: oneScale,
    steps: [
      ['Space', 0],
      ['ArrowDown', 1],
    ],
    answers: { q: 'down' },
    sends: 'Enter',
  },
  ces: {
    question: { type: 'ces', title: { en: 'It was easy.', ar: 'كان الأمر سهلا.' }, labels },
    stops: oneScale,
    steps: [
      ['Space', 0],
      ['higher', 1],
      ['higher', 2],
      ['higher', 3],
      ['higher', 4],
      ['higher', 5],
      ['higher', 6],
    ],
    answers: { q: 7 },
    sends: 'Enter',
  },
  comment: {
    question: { type: 'comment', title: { en: 'Anything else?', ar: 'هل من شيء آخر؟' } },
    stops: ['words', 'go', 'close'],
    steps: ['Fine, thanks. شكرا'],
    answers: { q: 'Fine, thanks. شكرا' },
    sends: 'Control+Enter',
  },
  'a choice': {
    question: choice,
    stops: oneScale,
    steps: [
      ['Space', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowDown', 1],
    ],
    answers: { q: 'range' },
    sends: 'Enter',
  },
  'a choice of several': {
    question: { ...choice, multiple: true },
    stops: ['checkbox', 'checkbox', 'go', 'close'],
    steps: [
      ['Space', 0],
      ['Tab', 0],
      ['Space', 0, 1],
    ],
    answers: { q: ['price', 'range'] },
    sends: 'Enter',
  },
  'a choice with other words': {
    question: { ...choice, other: true },
    stops: oneScale,
    steps: [['Space', 0], ['ArrowDown', 1], ['ArrowDown', 2], ['Tab', 2], 'A friend صديق'],
    answers: { q: 'other', q_other: 'A friend صديق' },
    sends: 'Enter',
  },
  rows: {
    question: { ...rating, style: 'numbers', scale: 3, items, notApplicable: true, labels },
    stops: ['radio', 'radio', 'go', 'close'],
    steps: [
      ['Space', 0],
      ['higher', 1],
      ['Tab', 1],
      ['Space', 1, 4],
      ['higher', 1, 5],
      ['higher', 1, 6],
      // Not applicable comes after the last step.
      ['ArrowDown', 1, 7],
    ],
    answers: { q: { room: 2, breakfast: null } },
    sends: 'Enter',
  },
  contact: {
    question: {
      type: 'contact',
      title: { en: 'May we ask you more?', ar: 'هل نسألك المزيد؟' },
      required: true,
    },
    stops: ['email', 'checkbox', 'go', 'close'],
    steps: ['ada@example.com', ['Tab'], ['Space', 0]],
    answers: { q: { email: 'ada@example.com', consent: true } },
    sends: 'Enter',
  },
}
