import { html } from 'hono/html'
import type { SealedWords } from '../../../src/model/sealed-words.ts'
import type { Moment } from '../moments.ts'
import type { Thread } from '../threads.ts'
import { answersList, originList } from './answers.ts'
import { type Html, statePill, when } from './words.ts'

const answerNames: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'Not yet',
  unsure: 'Can’t tell',
}

const screenshot = (attachment: unknown): Html | undefined => {
  const { type, data } = (attachment ?? {}) as { readonly type?: unknown; readonly data?: unknown }
  if (typeof type !== 'string' || typeof data !== 'string') return undefined
  // Pictures only: an SVG or an HTML page could act.
  const safe = /^image\/(jpeg|png|webp)$/.test(type) && /^[A-Za-z0-9+/]+={0,2}$/.test(data)
  return safe
    ? html`<img class="shot" src="data:${type};base64,${data}" alt="Screenshot from the customer">`
    : undefined
}

const attachmentsOf = (response: object): readonly unknown[] =>
  'attachments' in response && Array.isArray(response.attachments) ? response.attachments : []

/** What a later word is about: the customer's own, and where they stood when they said it. */
const firstWords = ({ response, verified }: Thread): Html =>
  html`<blockquote class="first" aria-label="What the customer first said">
    ${answersList(response)} ${originList(response, verified)}
  </blockquote>`

const privateHtml = ({ text, code }: SealedWords): Html =>
  html`<p class="words alone">Only they read: ${[text, code].filter(Boolean).join(' · ')}</p>`

const momentHtml = (moment: Moment, thread: Thread): { who: string; what: Html } => {
  switch (moment.type) {
    case 'response':
      return {
        who: 'The customer answered',
        what: html`${answersList(moment.response)} ${attachmentsOf(moment.response).map(screenshot)} ${originList(moment.response, thread.verified)}`,
      }
    case 'notice': {
      const { notice, revoked, words } = moment
      return {
        who: `${notice.by ?? 'The team'} ${notice.rev > 1 ? `wrote (revision ${notice.rev})` : 'wrote'}`,
        what: html`
          ${Object.entries(notice.text).map(
            ([tag, { title, body }]) => html`<div lang="${tag}">
              <p class="title">${notice.status && statePill(notice.status)} ${title}</p>
              ${body && html`<p class="words">${body}</p>`}
            </div>`,
          )}
          ${words && privateHtml(words)}
          <p class="muted small">${notice.since && `From release ${notice.since.release} on. `}${
            notice.ask?.after && `Asks after ${notice.ask.after}. `
          }${
            revoked
              ? 'Taken back.'
              : html`<a href="/inbox/notices/${notice.id}">Change or take back</a>`
          }</p>`,
      }
    }
    case 'confirmation': {
      const { answer, comment } = moment.confirmation
      return {
        who: 'Did this fix it?',
        what: html`<p class="words verdict" data-answer="${answer}">${answerNames[answer] ?? answer}${comment && `: ${comment}`}</p>
          ${firstWords(thread)}`,
      }
    }
    case 'reply':
      return {
        who: 'The customer wrote back',
        what: html`<p class="words">${moment.reply.text}</p>`,
      }
  }
}

/** One thing that happened in a thread. */
export const momentItem = (moment: Moment, thread: Thread): Html => {
  const { who, what } = momentHtml(moment, thread)
  return html`<li data-type="${moment.type}">
    <article class="panel">
      <header><h2>${who}</h2>${when(moment.at)}</header>
      ${what}
    </article>
  </li>`
}
