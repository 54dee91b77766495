import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { ApiError, asApiError } from '../api-error.ts'
import { threadPath } from '../inbox/inbox-page.ts'
import { messagePage, signInPage } from '../inbox/layout.ts'
import { fieldsIn, newNoticeFrom, noticeFrom, problemsAtFields } from '../inbox/notice-form.ts'
import { createPages, type Draft } from '../inbox/pages.ts'
import { createSession, refuseOtherOrigins } from '../inbox/session.ts'
import type { Html } from '../inbox/words.ts'
import { changeNotice, publishNotice, standingNotice } from '../notices.ts'
import { readText } from '../read-body.ts'
import { revokeNotice } from '../revoke-notice.ts'
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

/** The team's pages under `/inbox`: plain HTML and forms, without a script. */
export const inboxRoutes = ({ db, teamToken }: RouteParts): Hono => {
  const inbox = new Hono()
  const session = createSession(teamToken)
  const { showInbox, showThread, showNotice } = createPages(db)

  /** Publishes, or shows the form again with what was typed and what is wrong. */
  const orForm = async (
    c: Context,
    draft: Omit<Draft, 'problems'>,
    publish: () => Promise<Response>,
    form: (draft: Draft) => Promise<Html>,
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
    const form = await readForm(c)
    const draft = { fields: fieldsIn(form), chosen: [] }
    return orForm(
      c,
      draft,
      async () => {
        const { private: alone, ...change } = noticeFrom(draft.fields, await standingNotice(db, id))
        // A form without these fields leaves what was said to anybody alone.
        await changeNotice(db, id, form.has('privateText') ? { ...change, private: alone } : change)
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
