import { html } from 'hono/html'
import type { Thread } from '../threads.ts'
import { type Composing, composer } from './composer.ts'
import { page } from './layout.ts'
import { momentItem } from './moment-item.ts'
import { statusLine } from './status-line.ts'
import type { Html } from './words.ts'

/** What the page of a thread shows. */
export interface ThreadView extends Pick<Composing, 'fields' | 'problems'> {
  readonly thread: Thread
  readonly done: string | undefined
}

/** The page of one thread: everything that happened, and the form that answers it. */
export const threadPage = ({ thread, done, fields, problems }: ThreadView): Html => {
  const { response, timeline, stands, verified, hearsAlone } = thread
  const whom = html`<p class="muted">It tells the customer behind ${response.ref}.</p>
    <input type="hidden" name="response" value="${response.id}">
    <input type="hidden" name="from" value="thread">`
  return page(
    `${response.ref}, inbox`,
    html`<header class="top">
      <nav aria-label="Back"><a href="/inbox">Inbox</a></nav>
      <h1>${response.ref}</h1>
      ${response.respondent && html`<span class="muted">${verified ? 'Verified customer' : 'Not verified'}</span>`}
      ${statusLine(stands)}
    </header>
    <main>
      <div id="done" role="status" class="${done ? 'done' : ''}">${done}</div>
      <div class="columns">
        <ol class="thread" role="list" aria-label="Thread">${timeline.map((moment) => momentItem(moment, thread))}</ol>
        ${composer({ action: '/inbox/notices#notice', fields, problems, whom, alone: hearsAlone })}
      </div>
    </main>`,
  )
}
