import type { Entry, ResponseEntry } from '../../../src/model/entry.ts'
import type { Route } from '../../helpers/site.ts'

/** A team that keeps what arrives, and once it has published, has news for all who answered. */
export const createTeam = (notice: object = {}) => {
  const entries: Entry[] = []
  let published = false
  const responses = () => entries.filter((one): one is ResponseEntry => one.kind === 'response')

  const take: Route = async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    entries.push(...(JSON.parse(text).entries as Entry[]))
    response.writeHead(204).end()
  }

  const feed: Route = (_, response) => {
    const claims = responses().map(({ claim }) => `${claim?.h}`.slice(0, 8))
    const news = {
      id: 'n1',
      rev: 1,
      kind: 'update',
      status: 'fixed',
      at: new Date().toISOString(),
      text: { en: { title: 'The coupon box keeps your code', body: 'Rotate as you like.' } },
      to: { claims },
      ...notice,
    }
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ version: 1, revoked: [], notices: published ? [news] : [] }))
  }

  return {
    routes: { '/v1/responses': take, '/v1/notices.json': feed },
    entries: () => entries as readonly Entry[],
    responses,
    publish: () => {
      published = true
    },
  }
}
