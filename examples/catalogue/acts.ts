import type { Answer } from '../../src/model/answer.ts'
import type { Act } from './state.ts'

/** The prompt stands in the page. */
export const openInPage: Act = ({ feedback, until }) => {
  feedback.show('prompt', { target: '#here' })
  return until('form')
}

/** The prompt is opened by the person; in the page, where the address wants it there. */
export const open: Act = (stage) => {
  if (stage.as === 'inline') return openInPage(stage)
  stage.feedback.show('prompt')
  return stage.until('form')
}

/** The prompt comes by itself. */
export const comes: Act = ({ feedback, until }) => {
  feedback.track('ask')
  return until('form')
}

/** @param id of what is answered, where it is not the question itself */
export const answer =
  (value: Answer, id?: string): Act =>
  ({ prompt }) =>
    prompt().answer(value, id)

/** In the language that is shown. */
export const answerInWords: Act = ({ prompt, customerWords }) => prompt().answer(customerWords)

export const next: Act = ({ prompt }) => prompt().next()
export const dismiss: Act = ({ prompt }) => prompt().dismiss()

/** The person presses a button. */
export const press =
  (selector: string): Act =>
  ({ press }) =>
    press(selector)
export const submit = press('.primary')

/** @param selector of what has to be there */
export const until =
  (selector: string): Act =>
  ({ until }) =>
    until(selector)

export const later =
  (days: number): Act =>
  ({ later }) =>
    later(days)

const say = async ({ feedback, customerWords }: Parameters<Act>[0], times: number) => {
  for (let time = 0; time < times; time += 1)
    await feedback.submit('prompt', { why: customerWords })
}

/** The customer speaks so often, and then looks what became of it. */
export const lookBack =
  (times: number): Act =>
  async (stage) => {
    const { feedback, until } = stage
    await say(stage, times)
    feedback.openHistory()
    await until('.history')
    if (times) await until('.history li + li')
  }

/** The customer speaks, and is told by nothing but a number. */
export const isCounted: Act = async ({ feedback, customerWords, until }) => {
  await feedback.submit('prompt', { why: customerWords })
  await until('[part=unread]')
}

/** From here on the page is in another language. */
export const speakIn =
  (locale: string): Act =>
  ({ feedback }) =>
    feedback.update({ locale })

/** The customer speaks so often; what becomes of it comes back as a notice. */
export const speakOften =
  (times: number): Act =>
  async (stage) => {
    await say(stage, times)
    await stage.until('.notice')
  }

export const speak = speakOften(1)
