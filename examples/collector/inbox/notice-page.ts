import { html } from 'hono/html'
import type { Notice } from '../../../src/model/notice.ts'
import { type Composing, composer } from './composer.ts'
import { threadPath } from './inbox-page.ts'
import { page } from './layout.ts'
import type { Html } from './words.ts'

/** What the page of a notice shows. */
export interface NoticeView extends Pick<Composing, 'fields' | 'problems'> {
  readonly notice: Notice
  readonly told: readonly { readonly response: string; readonly ref: string }[]
  readonly alone: Composing['alone']
  readonly done: string | undefined
}

const whomOf = ({ notice, told }: NoticeView): Html => {
  if (told.length === 0)
    return html`<p class="muted">${notice.to === 'everyone' ? 'It tells everyone.' : 'It tells whom it told before.'}</p>`
  return html`<p class="muted">It tells ${told.map(
    ({ response, ref }, index) =>
      html`${index > 0 && ', '}<a href="${threadPath(response)}">${ref}</a>`,
  )}.</p>`
}

/** The page of a notice that is out: publish it again as its next revision, or take it back. */
export const noticePage = (view: NoticeView): Html => {
  const { notice, fields, problems, done, alone } = view
  const path = `/inbox/notices/${notice.id}`
  return page(
    'Notice, inbox',
    html`<header class="top narrow">
      <nav aria-label="Back"><a href="/inbox">Inbox</a></nav>
      <h1>Notice</h1>
      <span class="muted">Revision ${notice.rev}</span>
    </header>
    <main class="narrow">
      <div id="done" role="status" class="${done ? 'done' : ''}">${done}</div>
      ${composer({ heading: 'Say it anew', action: `${path}#notice`, fields, problems, whom: whomOf(view), alone })}
      <form class="back" method="post" action="${path}/revoke">
        <button>Take back</button>
        <p class="hint">It leaves the feed, and the devices that read the feed again.</p>
      </form>
    </main>`,
  )
}
