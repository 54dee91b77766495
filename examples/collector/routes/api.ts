import { Hono } from 'hono'
import { ApiError, asApiError, errorResponse } from '../api-error.ts'
import { bearer } from '../bearer.ts'
import { cors } from '../cors.ts'
import { etagOf, matchesEtag, readFeed } from '../feed.ts'
import { readFigures } from '../figures.ts'
import { ingest } from '../ingest.ts'
import { changeNotice, type Published, publishNotice } from '../notices.ts'
import { readPersonalFeed } from '../personal-feed.ts'
import { sameSecret } from '../proof.ts'
import { readJson } from '../read-body.ts'
import { respondentOf } from '../respondent.ts'
import { readResponses } from '../responses.ts'
import { revokeNotice } from '../revoke-notice.ts'
import type { Database } from '../tables.ts'
import { readThread } from '../threads.ts'
import { readBatch } from './read-batch.ts'
import { signedIn } from './signed-in.ts'

/** What the routes are made with. */
export interface RouteParts {
  readonly db: Database
  readonly teamToken: string
  readonly respondentSecret: string | undefined
}

const json = (text: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(text, { headers: { 'Content-Type': 'application/json', ...headers } })

const shown = ({ notice, unreachable, warnings }: Published) => ({
  ...notice,
  // Not part of the notice: whom it answers but cannot reach is for the team alone.
  ...(unreachable.length > 0 && { unreachable }),
  ...(warnings.length > 0 && { warnings }),
})

/** The JSON API under `/v1`. Also catches what went wrong in it. */
export const apiRoutes = ({ db, teamToken, respondentSecret }: RouteParts): Hono => {
  const api = new Hono()
  const team = async (request: Request): Promise<void> => {
    const token = bearer(request)
    if (!token || !sameSecret(token, teamToken))
      throw new ApiError(
        401,
        'team-token',
        'This is for the team: send "Authorization: Bearer <team token>". The token is in the inbox address that the collector prints when it starts.',
        { headers: { 'WWW-Authenticate': 'Bearer' } },
      )
  }
  const only = (path: string, methods: string) =>
    api.all(path, (c) => {
      throw new ApiError(
        405,
        'method',
        `${c.req.method} is not for ${c.req.path}. Use ${methods}.`,
        {
          headers: { Allow: `${methods}, OPTIONS` },
        },
      )
    })

  api.use(cors)
  api.onError((error) => {
    const known = asApiError(error)
    if (known.status === 500) console.error(error)
    return errorResponse(known)
  })

  api.post('/responses', async (c) => {
    const respondent = respondentOf(c.req.raw, respondentSecret)
    const results = await ingest(db, { ...(await readBatch(c.req.raw)), respondent })
    return json(JSON.stringify({ results }))
  })
  api.get('/responses', async (c) => {
    await team(c.req.raw)
    return json(
      await readResponses(db, { after: c.req.query('after'), limit: c.req.query('limit') }),
    )
  })
  only('/responses', 'GET, HEAD, POST')

  api.get('/notices.json', async (c) => {
    const body = JSON.stringify(await readFeed(db))
    const etag = etagOf(body)
    const headers = { ETag: etag, 'Cache-Control': 'no-cache' }
    if (matchesEtag(c.req.header('if-none-match'), etag))
      return new Response(null, { status: 304, headers })
    return json(body, headers)
  })
  only('/notices.json', 'GET, HEAD')

  api.get('/inbox', async (c) => {
    const person = signedIn(respondentOf(c.req.raw, respondentSecret))
    return c.json(await readPersonalFeed(db, person), 200, {
      // Whoever signs in next on this machine must not find it in a cache.
      'Cache-Control': 'private, no-store',
      Vary: 'Authorization',
    })
  })
  only('/inbox', 'GET, HEAD')

  api.post('/notices', async (c) => {
    await team(c.req.raw)
    const { value } = await readJson(c.req.raw)
    const published = await publishNotice(db, value)
    return c.json(shown(published), 201)
  })
  only('/notices', 'POST')

  api.put('/notices/:id', async (c) => {
    await team(c.req.raw)
    const { value } = await readJson(c.req.raw)
    return c.json(shown(await changeNotice(db, c.req.param('id'), value)))
  })
  api.delete('/notices/:id', async (c) => {
    await team(c.req.raw)
    await revokeNotice(db, c.req.param('id'))
    return c.json({ id: c.req.param('id'), revoked: true })
  })
  only('/notices/:id', 'PUT, DELETE')

  api.get('/threads/:id', async (c) => {
    await team(c.req.raw)
    return c.json(await readThread(db, c.req.param('id')))
  })
  only('/threads/:id', 'GET, HEAD')

  api.get('/figures', async (c) => {
    await team(c.req.raw)
    return c.json(await readFigures(db))
  })
  only('/figures', 'GET, HEAD')

  api.all('*', (c) => {
    throw new ApiError(404, 'not-found', `There is nothing at ${c.req.path}.`)
  })
  return api
}
