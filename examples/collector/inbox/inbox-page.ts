import { html } from 'hono/html'
import type { Figures } from '../figures.ts'
import type { InboxItem, InboxList } from '../read-inbox.ts'
import { answersList, originList } from './answers.ts'
import { type Composing, composer } from './composer.ts'
import { page } from './layout.ts'
import { scoreRegion } from './score-region.ts'
import { counted, type Html, statePill, when } from './words.ts'

/** What the inbox shows. */
export interface InboxView extends Pick<Composing, 'fields' | 'problems'> {
  readonly list: InboxList
  readonly figures: Figures
  /** Ids of the responses that are chosen. */
  readonly chosen: readonly string[]
  /** What was just done. */
  readonly done: string | undefined
}

/** The address of a thread's page. */
export const threadPath = (id: string): string => `/inbox/threads/${encodeURIComponent(id)}`

const card = (
  { response, state, receivedAt, verified, reachable, hearsAlone, replies }: InboxItem,
  chosen: boolean,
): Html =>
  html`<li>
    <article class="panel card" aria-labelledby="ref-${response.id}">
      <header>
        <input type="checkbox" form="notice" name="response" value="${response.id}" aria-label="Select ${response.ref}"${hearsAlone && html` data-alone`}${chosen && html` checked`}>
        <h3 id="ref-${response.id}"><a href="${threadPath(response.id)}">${response.ref}</a></h3>
        ${statePill(state)}
        ${response.urgent === true && html`<span class="pill" data-state="urgent">Urgent</span>`}
        ${when(receivedAt)}
      </header>
      ${answersList(response)}
      ${originList(response, verified)}
      ${
        (replies > 0 || response.complete === false || !reachable) &&
        html`<p class="muted small">${[
          replies > 0 && counted(replies, 'reply', 'replies'),
          response.complete === false && 'closed before the last question',
          !reachable && 'came without a claim: a notice cannot reach it',
        ]
          .filter(Boolean)
          .join(' · ')}</p>`
      }
    </article>
  </li>`

const filters = ({ counts, state }: InboxList): Html => {
  const all = counts.reduce((sum, { n }) => sum + n, 0)
  const link = (href: string, name: Html | string, n: number, current: boolean) =>
    html`<a href="${href}"${current && html` aria-current="page"`}>${name} <span class="n">${n}</span></a>`
  return html`<nav class="filters" aria-label="Show only">
    ${link('/inbox', 'All', all, state === undefined)}
    ${counts.map((one) => link(`/inbox?state=${one.state}`, statePill(one.state), one.n, one.state === state))}
  </nav>`
}

const olderLink = ({ older, state }: InboxList): Html | undefined =>
  older === undefined
    ? undefined
    : html`<p class="older"><a href="/inbox?before=${older}${state ? `&state=${state}` : ''}">Older responses</a></p>`

/** Those that were chosen on another page of the list stay chosen when the form comes back. */
const chosenElsewhere = ({ items }: InboxList, chosen: readonly string[]): Html | undefined => {
  const elsewhere = chosen.filter((id) => !items.some(({ response }) => response.id === id))
  return elsewhere.length === 0
    ? undefined
    : html`<p class="muted">And ${elsewhere.length} from another page.</p>
        ${elsewhere.map((id) => html`<input type="hidden" name="response" value="${id}">`)}`
}

/** The inbox: the score, the responses, and the form that answers those that are chosen. */
export const inboxPage = ({ list, figures, chosen, done, fields, problems }: InboxView): Html => {
  const whom = html`<p class="chosen muted">Chosen responses:</p>
    ${chosenElsewhere(list, chosen)}`
  return page(
    'Inbox',
    html`<header class="top"><h1>Inbox</h1></header>
    <main>
      <div id="done" role="status" class="${done ? 'done' : ''}">${done}</div>
      ${scoreRegion(figures)}
      <div class="columns">
        <section aria-labelledby="responses">
          <div class="heading">
            <h2 id="responses">Responses</h2>
            ${list.counts.length > 0 && filters(list)}
          </div>
          ${
            list.items.length > 0
              ? html`<ul class="cards" role="list" aria-label="Responses">${list.items.map((item) =>
                  card(item, chosen.includes(item.response.id)),
                )}</ul>`
              : html`<p class="panel empty">${
                  list.state
                    ? 'No response stands here now.'
                    : 'No responses yet. The first one appears here as soon as somebody answers.'
                }</p>`
          }
          ${olderLink(list)}
          <a class="jump" href="#notice">Write a notice</a>
        </section>
        ${composer({ action: '/inbox/notices#notice', fields, problems, whom, alone: 'as chosen' })}
      </div>
    </main>`,
  )
}
