import { html } from 'hono/html'
import type { ResponseEntry } from '../../../src/model/entry.ts'
import type { Html } from './words.ts'

// A response may come from any version of the SDK: nothing in it is trusted to have its type.
type Loose = Readonly<Record<string, unknown>>
const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {}
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Any JSON value as text. `String()` throws for an object whose `toString` is no function. */
const plain = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

const tops: Readonly<Record<string, number>> = { nps: 10, ces: 7, rating: 5 }

const labelOf = (options: unknown, id: unknown): string => {
  const option = list(options)
    .map(loose)
    .find((one) => one.id === id)
  return plain(option?.label ?? id)
}

const itemsText = (question: Loose, answers: Loose): string =>
  Object.entries(answers)
    .map(([id, value]) => `${labelOf(question.items, id)}: ${plain(value ?? 'not applicable')}`)
    .join(', ')

const maxStars = 10

const starsHtml = (value: number, top: number): Html | undefined => {
  const whole = Number.isInteger(value) && Number.isInteger(top)
  if (!whole || value < 0 || value > top || top > maxStars) return undefined
  return html`<span class="stars" aria-hidden="true">${'★'.repeat(value)}<span>${'★'.repeat(top - value)}</span></span> `
}

const answerHtml = (question: Loose, value: unknown): Html => {
  const type = plain(question.type)
  if (typeof value === 'number' && Object.hasOwn(tops, type)) {
    const top = typeof question.scale === 'number' ? question.scale : Number(tops[type])
    return html`<p class="score">${question.style === 'stars' && starsHtml(value, top)}${value} of ${top}</p>`
  }
  if (Array.isArray(value))
    return html`<p>${value.map((one) => labelOf(question.options, one)).join(', ')}</p>`
  if (typeof value === 'object' && value !== null)
    return html`<p>${itemsText(question, loose(value))}</p>`
  if (type === 'choice') return html`<p>${labelOf(question.options, value)}</p>`
  return html`<p class="words">${plain(value)}</p>`
}

/** What was asked and what was answered, in the words in which it was asked. */
export const answersList = (response: ResponseEntry): Html => {
  const answers = Object.entries(loose(response.answers))
  if (answers.length === 0) return html`<p class="muted">No answers.</p>`
  const questions = list(response.questions).map(loose)
  return html`<dl class="answers">${answers.map(([id, value]) => {
    const question = questions.find((one) => one.id === id) ?? {}
    const title = typeof question.title === 'string' ? question.title : id
    return html`<div><dt>${title}</dt><dd>${answerHtml(question, value)}</dd></div>`
  })}</dl>`
}

const pageHtml = (page: unknown): Html | undefined => {
  const { url, title } = loose(page)
  if (typeof url !== 'string') return undefined
  const name = typeof title === 'string' && title !== '' ? title : url
  const linked = /^https?:\/\//i.test(url)
  return linked
    ? html`<a href="${url}" title="${url}" rel="noreferrer noopener">${name}</a>`
    : html`${name}`
}

/** Where a response came from: page, release, prompt, language, customer, and its context. */
export const originList = (response: ResponseEntry, verified: boolean): Html => {
  const { id } = loose(response.respondent)
  const facts: (readonly [string, unknown])[] = [
    ['Page', pageHtml(response.page)],
    ['Release', response.release],
    ['Prompt', response.prompt],
    ['Language', response.locale],
    // Without a token of the host it is only what the page said.
    [
      'Customer',
      id === undefined ? undefined : `${plain(id)} (${verified ? 'verified' : 'not verified'})`,
    ],
    ...Object.entries(loose(response.context)).map(
      ([name, value]) => [name, plain(value)] as const,
    ),
  ]
  return html`<dl class="origin">${facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value]) =>
        html`<div><dt>${name}</dt><dd>${typeof value === 'object' ? value : String(value)}</dd></div>`,
    )}</dl>`
}
