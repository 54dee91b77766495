/** Every state of the widget: what is asked, and what is done until it is there. */
import type { Question } from '../../src/model/schema.ts'
import {
  answer,
  answerInWords,
  comes,
  dismiss,
  isCounted,
  later,
  lookBack,
  next,
  open,
  openInPage,
  press,
  speak,
  speakIn,
  speakOften,
  submit,
  until,
} from './acts.ts'
import type { State } from './state.ts'
import { news, words } from './words.ts'

const labels = { low: words.poor, high: words.great }
const stars: Question = { id: 'score', type: 'rating', title: words.checkout }
const stay: Question = { id: 'score', type: 'rating', title: words.stay, labels }
const numbers: Question = { ...stay, style: 'numbers', scale: 7 }
const emoji: Question = { ...stay, style: 'emoji', labels: {} }
const thumbs: Question = { id: 'way', type: 'rating', style: 'thumbs', title: words.helpful }
const nps: Question = { id: 'nps', type: 'nps' }
const ces: Question = { id: 'ces', type: 'ces' }
const why: Question = { id: 'why', type: 'comment', title: words.wrong }
const choice: Question = {
  id: 'reason',
  type: 'choice',
  title: words.why,
  options: [
    { id: 'price', label: words.price },
    { id: 'range', label: words.range },
    { id: 'hard', label: words.hard },
  ],
}
const rows: Question = {
  ...stay,
  items: [
    { id: 'room', label: words.room },
    { id: 'breakfast', label: words.breakfast },
    { id: 'desk', label: words.desk },
  ],
}
const numberRows: Question = { ...rows, style: 'numbers', notApplicable: true }
const contact: Question = { id: 'who', type: 'contact', title: words.more }

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter'.slice(0, 60)
const longTitle =
  'Thinking of everything that happened between the moment you opened this page and the moment your order was confirmed, how well did it fit what you had in mind when you came here, and what would you say?'.slice(
    0,
    200,
  )
const link = '/help'
const actions = [
  { label: words.talk, url: link },
  { label: words.call, event: 'callback.wanted' },
]

/** As it comes by itself, as often as it likes. */
const byItself = { triggers: [{ event: 'ask' }] }
const refusals = [comes, dismiss, later(31), comes, dismiss, later(31), comes]
const fixed = { status: 'fixed', text: news.fixed, by: 'Mei' } as const
const planned = { status: 'planned', text: news.planned } as const
const declined = { status: 'declined', text: news.declined, by: 'Mei', url: '/news' } as const
const question = { kind: 'question', text: news.question, by: 'Mei' } as const
const threads = [[], [declined], [planned, { ...fixed, status: 'shipped' }], [fixed]] as const
const thanked = [open, answer(4), submit, until('.thanks')]

export const states = {
  nps: { kind: 'scales', about: 'NPS', questions: [nps] },
  'nps-answered': {
    kind: 'scales',
    about: 'NPS, 9 chosen',
    questions: [nps],
    acts: [open, answer(9)],
  },
  'nps-labels': {
    kind: 'scales',
    about: 'NPS with labels of its own, one in the middle',
    questions: [{ ...nps, labels: { ...labels, middle: words.fair } }],
  },
  stars: { kind: 'scales', about: 'Stars', questions: [stars] },
  'stars-answered': {
    kind: 'scales',
    about: 'Stars, 4 chosen',
    questions: [stars],
    acts: [open, answer(4)],
  },
  'stars-labels': {
    kind: 'scales',
    about: 'Stars with labels',
    questions: [stay],
    acts: [open, answer(2)],
  },
  'stars-ten': {
    kind: 'scales',
    about: 'Ten stars with labels',
    questions: [{ ...stay, scale: 10 }],
    acts: [open, answer(7)],
  },
  numbers: { kind: 'scales', about: 'Seven numbers with labels', questions: [numbers] },
  'numbers-answered': {
    kind: 'scales',
    about: 'Numbers, 6 chosen',
    questions: [numbers],
    acts: [open, answer(6)],
  },
  'numbers-ten': {
    kind: 'scales',
    about: 'Ten numbers',
    questions: [{ ...numbers, scale: 10 }],
    acts: [open, answer(10)],
  },
  emoji: { kind: 'scales', about: 'Faces', questions: [emoji] },
  'emoji-answered': {
    kind: 'scales',
    about: 'Faces, 4 chosen',
    questions: [emoji],
    acts: [open, answer(4)],
  },
  'emoji-three': {
    kind: 'scales',
    about: 'Three faces with labels',
    questions: [{ ...emoji, scale: 3, labels }],
    acts: [open, answer(1)],
  },
  thumbs: { kind: 'scales', about: 'Thumbs', questions: [thumbs] },
  'thumbs-answered': {
    kind: 'scales',
    about: 'Thumbs, up chosen',
    questions: [thumbs],
    acts: [open, answer('up')],
  },
  ces: { kind: 'scales', about: 'Customer effort', questions: [ces] },
  'ces-answered': {
    kind: 'scales',
    about: 'Customer effort, 6 chosen',
    questions: [ces],
    acts: [open, answer(6)],
  },

  comment: { kind: 'words', about: 'Words', questions: [why] },
  'comment-answered': {
    kind: 'words',
    about: 'Words, written',
    questions: [why],
    acts: [open, answerInWords],
  },
  'comment-described': {
    kind: 'words',
    about: 'Words with a description, a placeholder and a button of its own',
    questions: [
      { ...why, description: words.about, placeholder: words.example, submitLabel: words.send },
    ],
  },
  'comment-limit': {
    kind: 'words',
    about: 'Words near their limit: the count appears',
    questions: [{ ...why, maxLength: 200 }],
    acts: [open, answer('It empties. '.repeat(16))],
  },
  'comment-screenshot': {
    kind: 'words',
    about: 'Words with a screenshot',
    questions: [{ ...why, screenshot: true }],
  },

  choice: { kind: 'choice', about: 'One of several', questions: [choice] },
  'choice-answered': {
    kind: 'choice',
    about: 'One of several, chosen',
    questions: [choice],
    acts: [open, answer('range')],
  },
  'choice-multiple': {
    kind: 'choice',
    about: 'Several of several',
    questions: [{ ...choice, multiple: true }],
  },
  'choice-multiple-answered': {
    kind: 'choice',
    about: 'Several of several, two chosen',
    questions: [{ ...choice, multiple: true }],
    acts: [open, answer(['price', 'hard'])],
  },
  'choice-other': {
    kind: 'choice',
    about: 'Other words than the options',
    questions: [{ ...choice, other: true }],
    acts: [open, answer('other'), answer('My cat ran away', 'reason_other')],
  },
  'choice-shuffled': {
    kind: 'choice',
    about: 'In another order each time, "Other" last',
    questions: [{ ...choice, shuffle: true, other: true }],
  },

  'rows-stars': { kind: 'rows', about: 'Rows of stars', questions: [rows] },
  'rows-stars-answered': {
    kind: 'rows',
    about: 'Rows of stars, all rated',
    questions: [rows],
    acts: [open, answer({ room: 5, breakfast: 2, desk: 4 })],
  },
  'rows-numbers': {
    kind: 'rows',
    about: 'Rows of numbers with "not applicable"',
    questions: [numberRows],
  },
  'rows-numbers-answered': {
    kind: 'rows',
    about: 'Rows of numbers, one not applicable',
    questions: [numberRows],
    acts: [open, answer({ room: 5, breakfast: null, desk: 3 })],
  },
  'rows-emoji': {
    kind: 'rows',
    about: 'Rows of faces',
    questions: [{ ...rows, style: 'emoji' }],
    acts: [open, answer({ room: 5, breakfast: 1 })],
  },

  contact: { kind: 'contact', about: 'How to reach the person', questions: [contact] },
  'contact-answered': {
    kind: 'contact',
    about: 'How to reach the person, given',
    questions: [{ ...contact, description: words.about, placeholder: 'name@example.com' }],
    acts: [open, answer({ email: 'ada@example.com', consent: true })],
  },

  'long-word': {
    kind: 'long',
    about: 'A word of 60 characters',
    questions: [{ ...stars, title: longWord, labels: { low: longWord, high: longWord } }],
  },
  'long-title': {
    kind: 'long',
    about: 'A title of 200 characters',
    questions: [{ ...nps, title: longTitle }],
  },
  'long-options': {
    kind: 'long',
    about: 'Options that are long, and many',
    questions: [
      {
        ...choice,
        description: longTitle,
        options: [longTitle, longWord, ...'abcdefghij'].map((label, at) => ({
          id: `${at}`,
          label,
        })),
      },
    ],
    acts: [open, answer('1')],
  },
  'long-rows': {
    kind: 'long',
    about: 'Rows with long names',
    questions: [
      {
        ...numberRows,
        scale: 10,
        items: [
          { id: 'a', label: longTitle.slice(0, 90) },
          { id: 'b', label: longWord },
        ],
      },
    ],
  },
  'long-button': {
    kind: 'long',
    about: 'A long button beside the progress and "Back"',
    questions: [stars, { ...why, submitLabel: 'Send this to everybody who works in our kitchen' }],
    acts: [open, answer(2), next],
  },

  'choose-first': {
    kind: 'problems',
    about: 'Nothing chosen',
    questions: [stars],
    acts: [open, submit, until('.error')],
  },
  'write-first': {
    kind: 'problems',
    about: 'Nothing written',
    questions: [{ ...why, description: words.about }],
    acts: [open, submit, until('.error')],
  },
  'choose-option-first': {
    kind: 'problems',
    about: 'No option chosen',
    questions: [choice],
    acts: [open, submit, until('.error')],
  },
  'rate-each': {
    kind: 'problems',
    about: 'One row is missing',
    questions: [rows],
    acts: [open, answer({ room: 4, desk: 4 }), submit, until('.error')],
  },
  'address-missing': {
    kind: 'problems',
    about: 'No address',
    questions: [{ ...contact, required: true }],
    acts: [open, submit, until('.error')],
  },
  'address-wrong': {
    kind: 'problems',
    about: 'Not an address',
    questions: [contact],
    acts: [open, answer({ email: 'ada@', consent: true }), submit, until('.error')],
  },
  'consent-missing': {
    kind: 'problems',
    about: 'An address without consent',
    questions: [contact],
    acts: [open, answer({ email: 'ada@example.com', consent: false }), submit, until('.error')],
  },
  'not-saved': {
    kind: 'problems',
    about: 'The browser stores nothing, and the endpoint is down',
    questions: [why],
    trouble: 'down',
    acts: [open, answerInWords, submit, until('.error')],
  },
  saving: {
    kind: 'problems',
    about: 'Being saved: the browser stores nothing, and the endpoint takes its time',
    questions: [why],
    trouble: 'silent',
    acts: [open, answerInWords, submit, until('[aria-disabled=true]')],
  },

  'by-itself': {
    kind: 'card',
    about: 'It comes by itself',
    questions: [stars],
    prompt: byItself,
    acts: [comes],
  },
  progress: { kind: 'card', about: 'The first of three questions', questions: [nps, stars, why] },
  back: {
    kind: 'card',
    about: 'The second of three questions',
    questions: [nps, stars, why],
    acts: [open, answer(3), next],
  },
  incentive: {
    kind: 'card',
    about: 'What people get for an answer',
    questions: [stars],
    prompt: { incentive: words.gift },
  },
  silence: {
    kind: 'card',
    about: '"Don\'t ask me again", after the second dismissal',
    questions: [stars],
    prompt: byItself,
    acts: refusals,
  },
  privacy: {
    kind: 'card',
    about: 'A link to the privacy policy',
    questions: [stars],
    config: { privacy: { policyUrl: '/privacy' } },
  },
  everything: {
    kind: 'card',
    about: 'Everything that a card can hold',
    questions: [{ ...stay, description: words.about }, why],
    prompt: { ...byItself, incentive: words.gift },
    config: { privacy: { policyUrl: '/privacy' } },
    acts: refusals,
  },

  thanks: { kind: 'thanks', about: 'Thanks, and the reference', questions: [stars], acts: thanked },
  'thanks-own': {
    kind: 'thanks',
    about: 'Thanks in words of its own',
    questions: [stars],
    prompt: { thanks: [{ title: words.reply }] },
    acts: thanked,
  },
  'thanks-actions': {
    kind: 'thanks',
    about: 'Thanks with two ways on',
    questions: [stars],
    prompt: { thanks: [{ title: words.sorry, actions }] },
    acts: thanked,
  },

  'notice-news': {
    kind: 'notices',
    about: 'News, without a question',
    notice: { ...planned, place: { anchor: '#here' } },
    acts: [speak],
  },
  'notice-declined': {
    kind: 'notices',
    about: 'A refusal with its reason, a name, a number and a link',
    notice: { status: 'declined', text: news.declined, by: 'Mei', voices: 43, url: '/news' },
    acts: [speak],
  },
  'notice-ask': {
    kind: 'notices',
    about: 'It is fixed: did it help?',
    notice: fixed,
    acts: [speak],
  },
  'notice-shipped': {
    kind: 'notices',
    about: 'It is there: is this it?',
    notice: { ...fixed, status: 'shipped', voices: 1200, url: 'https://example.com/news' },
    acts: [speak],
  },
  'notice-beside': {
    kind: 'notices',
    about: 'It is fixed, beside what was broken',
    notice: { ...fixed, place: { anchor: '#here' } },
    acts: [speak],
  },
  'notice-comment': {
    kind: 'notices',
    about: '"Not yet": what is still wrong?',
    notice: fixed,
    acts: [speak, press('.ask button:nth-of-type(2)'), until('textarea')],
  },
  'notice-question': {
    kind: 'notices',
    about: 'The team asks back',
    notice: question,
    acts: [speak],
  },
  'notice-digest': {
    kind: 'notices',
    about: 'Much news at once',
    threads: [[declined], [fixed], [fixed], [fixed]],
    acts: [speakOften(4)],
  },
  'notice-undo': {
    kind: 'notices',
    about: 'Closed, and the way back',
    notice: fixed,
    acts: [speak, press('.close'), until('.undo')],
  },
  'notice-done': {
    kind: 'notices',
    about: 'The team has been told',
    notice: fixed,
    acts: [speak, ({ notice }) => notice().confirm('yes')],
  },

  'history-empty': {
    kind: 'history',
    about: '"Your feedback", before there is any',
    acts: [lookBack(0)],
  },
  history: {
    kind: 'history',
    about: '"Your feedback": what became of four responses',
    threads,
    acts: [lookBack(4)],
  },
  'history-question': {
    kind: 'history',
    about: 'A question to reply to',
    threads: [[planned, question]],
    acts: [lookBack(1)],
  },
  'history-comment': {
    kind: 'history',
    about: '"Not yet": what is still wrong?',
    threads: [[fixed]],
    acts: [lookBack(1), press('.history fieldset button:nth-of-type(2)'), until('textarea')],
  },
  'history-delete': {
    kind: 'history',
    about: 'A response that may be deleted',
    threads: [[planned]],
    acts: [lookBack(1), press('.history .plain'), until('.history fieldset')],
  },
  'history-arabic': {
    kind: 'history',
    about: '"Your feedback", from right to left',
    threads,
    acts: [speakIn('ar'), lookBack(4)],
  },

  inline: { kind: 'places', about: 'Part of the page', questions: [stars], acts: [openInPage] },
  launcher: {
    kind: 'places',
    about: 'The button that is always there',
    questions: [stars],
    config: { launcher: { prompt: 'prompt' } },
    acts: [until('[part=launcher]')],
  },
  'launcher-unread': {
    kind: 'places',
    about: 'Beside that button, how much is new',
    config: { launcher: { prompt: 'prompt' } },
    threads: [[planned]],
    acts: [isCounted],
  },
  edge: {
    kind: 'places',
    about: 'A tab at the edge',
    questions: [stars],
    prompt: { present: { as: 'edge' } },
    acts: [until('[part=edge]')],
  },
  dialog: {
    kind: 'places',
    about: 'A modal dialog',
    questions: [stars],
    prompt: { present: { as: 'dialog' } },
  },
  'top-center': {
    kind: 'places',
    about: 'At the top',
    questions: [stars],
    config: { theme: { position: 'top-center' } },
  },
  'bottom-start': {
    kind: 'places',
    about: 'In the other corner',
    questions: [stars],
    config: { theme: { position: 'bottom-start' } },
  },
} as const satisfies Readonly<Record<string, State>>

export type StateName = keyof typeof states
export const stateNames = Object.keys(states) as readonly StateName[]
export const stateOf = (name: string): State | undefined =>
  (states as Readonly<Record<string, State>>)[name]
