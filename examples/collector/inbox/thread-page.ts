import { html } from 'hono/html'
import type { Moment, Thread } from '../threads.ts'
import { answersList, originList } from './answers.ts'
import { type Composing, composer } from './composer.ts'
import { page } from './layout.ts'
import { type Html, statePill, when } from './words.ts'

/** What the page of a thread shows. */
export interface ThreadView extends Pick<Composing, 'fields' | 'problems'> {
  readonly thread: Thread
  readonly done: string | undefined
}

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

const momentHtml = (moment: Moment): { who: string; what: Html } => {
  switch (moment.type) {
    case 'response':
      return {
        who: 'The customer answered',
        what: html`${answersList(moment.response)} ${attachmentsOf(moment.response).map(screenshot)} ${originList(moment.response)}`,
      }
    case 'notice': {
      const { notice, revoked } = moment
      return {
        who: `${notice.by ?? 'The team'} ${notice.rev > 1 ? `wrote (revision ${notice.rev})` : 'wrote'}`,
        what: html`
          ${Object.entries(notice.text).map(
            ([tag, { title, body }]) => html`<div lang="${tag}">
              <p class="title">${notice.status && statePill(notice.status)} ${title}</p>
              ${body && html`<p class="words">${body}</p>`}
            </div>`,
          )}
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
        what: html`<p class="words verdict" data-answer="${answer}">${answerNames[answer] ?? answer}${comment && `: ${comment}`}</p>`,
      }
    }
    case 'reply':
      return {
        who: 'The customer wrote back',
        what: html`<p class="words">${moment.reply.text}</p>`,
      }
  }
}

const item = (moment: Moment): Html => {
  const { who, what } = momentHtml(moment)
  return html`<li data-type="${moment.type}">
    <article class="panel">
      <header><h2>${who}</h2>${when(moment.at)}</header>
      ${what}
    </article>
  </li>`
}

/** The page of one thread: everything that happened, and the form that answers it. */
export const threadPage = ({ thread, done, fields, problems }: ThreadView): Html => {
  const { response, state, timeline } = thread
  const whom = html`<p class="muted">It tells the customer behind ${response.ref}.</p>
    <input type="hidden" name="response" value="${response.id}">
    <input type="hidden" name="from" value="thread">`
  return page(
    `${response.ref}, inbox`,
    html`<header class="top">
      <nav aria-label="Back"><a href="/inbox">Inbox</a></nav>
      <h1>${response.ref}</h1>
      ${statePill(state)}
    </header>
    <main>
      <div id="done" role="status" class="${done ? 'done' : ''}">${done}</div>
      <div class="columns">
        <ol class="thread" role="list" aria-label="Thread">${timeline.map(item)}</ol>
        ${composer({ action: '/inbox/notices#notice', fields, problems, whom })}
      </div>
    </main>`,
  )
}
