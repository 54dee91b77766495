import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { addressedThreads, unreachable } from '../addressees.ts'
import { ApiError, asApiError } from '../api-error.ts'
import { readFigures } from '../figures.ts'
import { inboxPage, threadPath } from '../inbox/inbox-page.ts'
import { messagePage, signInPage } from '../inbox/layout.ts'
import {
  emptyFields,
  type FormProblems,
  fieldsIn,
  fieldsOf,
  type NoticeFields,
  newNoticeFrom,
  noticeFrom,
  problemsAtFields,
} from '../inbox/notice-form.ts'
import { noticePage } from '../inbox/notice-page.ts'
import { createSession, refuseOtherOrigins } from '../inbox/session.ts'
import { threadPage } from '../inbox/thread-page.ts'
import { counted } from '../inbox/words.ts'
import { changeNotice, publishNotice, standingNotice } from '../notices.ts'
import { readText } from '../read-body.ts'
import { readInbox } from '../read-inbox.ts'
import { revokeNotice } from '../revoke-notice.ts'
import { readThread } from '../threads.ts'
import type { RouteParts } from './api.ts'

const css = readFileSync(new URL('../inbox/inbox.css', import.meta.url), 'utf8')

const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  // "no-referrer" would also blank the Origin of our own forms.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

const readForm = async (c: Context): Promise<URLSearchParams> => {
  refuseOtherOrigins(c)
  return new URLSearchParams(await readText(c.req.raw, ['application/x-www-form-urlencoded']))
}

/** What was typed, and what is wrong with it. */
interface Draft {
  readonly fields: NoticeFields
  readonly problems: FormProblems
  readonly chosen: readonly string[]
}

const noDraft: Draft = { fields: emptyFields, problems: {}, chosen: [] }

/** The team's pages under `/inbox`: plain HTML and forms, without a script. */
export const inboxRoutes = ({ db, teamToken }: RouteParts): Hono => {
  const inbox = new Hono()
  const session = createSession(teamToken)

  const doneText = async (c: Context): Promise<string | undefined> => {
    if (c.req.query('revoked') !== undefined) return 'Taken back.'
    const id = c.req.query('published')
    const notice = id ? await standingNotice(db, id).catch(() => undefined) : undefined
    if (!notice) return undefined
    const told = await addressedThreads(db, notice)
    const mute = unreachable(told)
    const published = `Published to ${counted(told.length - mute.length, 'person', 'people')}.`
    return mute.length > 0
      ? `${published} ${mute.join(', ')} came without a claim and cannot be told.`
      : published
  }
  const showInbox = async (c: Context, draft: Draft = noDraft) => {
    const [list, figures] = [await readInbox(db, c.req.query()), await readFigures(db)]
    return inboxPage({ ...draft, list, figures, done: await doneText(c) })
  }
  const showThread = async (c: Context, id: string, draft: Draft = noDraft) =>
    threadPage({ ...draft, thread: await readThread(db, id), done: await doneText(c) })
  const showNotice = async (c: Context, id: string, draft?: Draft) => {
    const notice = await standingNotice(db, id)
    const { fields, problems } = draft ?? { fields: fieldsOf(notice), problems: {} }
    const told = await addressedThreads(db, notice)
    return noticePage({ notice, told, fields, problems, done: await doneText(c) })
  }
  /** Publishes, or shows the form again with what was typed and what is wrong. */
  const orForm = async (
    c: Context,
    draft: Omit<Draft, 'problems'>,
    publish: () => Promise<Response>,
    form: (draft: Draft) => ReturnType<typeof showInbox>,
  ): Promise<Response> => {
    try {
      return await publish()
    } catch (error) {
      if (!(error instanceof ApiError) || !error.problems) throw error
      return c.html(await form({ ...draft, problems: problemsAtFields(error.problems) }), 422)
    }
  }

  inbox.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(pageHeaders)) c.res.headers.set(name, value)
  })
  inbox.onError((error, c) => {
    const { status, message } = asApiError(error)
    if (status === 500) console.error(error)
    for (const [name, value] of Object.entries(pageHeaders)) c.header(name, value)
    return c.html(messagePage('That did not work', message), status as 500)
  })
  inbox.get('/inbox.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  inbox.post('/session', async (c) => {
    const token = (await readForm(c)).get('token')?.trim() ?? ''
    if (session.signIn(c, token)) return c.redirect('/inbox', 303)
    return c.html(signInPage('That is not the team’s token.'), 401)
  })
  inbox.use(async (c, next) => {
    const token = c.req.method === 'GET' ? c.req.query('token') : undefined
    // The address loses the token, so that it stays out of history and screenshots.
    if (token && session.signIn(c, token)) return c.redirect(c.req.path, 303)
    if (token) return c.html(signInPage('That is not the team’s token.'), 401)
    if (!session.isSignedIn(c)) return c.html(signInPage(undefined), 401)
    return next()
  })

  inbox.get('/', async (c) => c.html(await showInbox(c)))
  inbox.get('/threads/:id', async (c) => c.html(await showThread(c, c.req.param('id'))))
  inbox.get('/notices/:id', async (c) => c.html(await showNotice(c, c.req.param('id'))))
  inbox.post('/notices', async (c) => {
    const form = await readForm(c)
    const draft = { fields: fieldsIn(form), chosen: form.getAll('response') }
    const [first = ''] = draft.chosen
    const onThread = form.get('from') === 'thread'
    return orForm(
      c,
      draft,
      async () => {
        const { notice } = await publishNotice(db, newNoticeFrom(draft.fields, draft.chosen))
        return c.redirect(
          `${onThread ? threadPath(first) : '/inbox'}?published=${notice.id}#done`,
          303,
        )
      },
      (again) => (onThread ? showThread(c, first, again) : showInbox(c, again)),
    )
  })
  inbox.post('/notices/:id', async (c) => {
    const id = c.req.param('id')
    const draft = { fields: fieldsIn(await readForm(c)), chosen: [] }
    return orForm(
      c,
      draft,
      async () => {
        await changeNotice(db, id, noticeFrom(draft.fields, await standingNotice(db, id)))
        return c.redirect(`/inbox/notices/${id}?published=${id}#done`, 303)
      },
      (again) => showNotice(c, id, again),
    )
  })
  inbox.post('/notices/:id/revoke', async (c) => {
    await readForm(c)
    await revokeNotice(db, c.req.param('id'))
    return c.redirect('/inbox?revoked#done', 303)
  })
  inbox.all('*', (c) => c.html(messagePage('Not found', `There is nothing at ${c.req.path}.`), 404))
  return inbox
}
