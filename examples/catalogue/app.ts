import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { buildSync } from 'esbuild'
import { Hono } from 'hono'
import type { Entry } from '../../src/model/entry.ts'
import { configOf } from './config-of.ts'
import { createEndpoint } from './endpoint.ts'
import { overviewPage } from './pages/overview.ts'
import { statePage } from './pages/state.ts'
import { stateOf } from './states.ts'
import { viewOf } from './view.ts'

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** What a page runs, as one module. */
const scriptOf = (file: string) => {
  const entryPoints = [pathOf(file)]
  const { outputFiles } = buildSync({ entryPoints, bundle: true, format: 'esm', write: false })
  return `${outputFiles[0]?.text}`
}

const never = new Promise<Response>(() => {})

/** Every address of the catalogue. @param sdkDir the folder that holds `windchime.js` */
export const createApp = (sdkDir: string) => {
  const app = new Hono()
  const endpoint = createEndpoint()
  const scripts = {
    'state.js': scriptOf('page/state.ts'),
    'overview.js': scriptOf('page/overview.ts'),
  }

  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-cache')
  })
  app.get('/', (c) => c.html(overviewPage(c.req.query())))

  app.get('/state', (c) => {
    const query = c.req.query()
    const state = stateOf(`${query.state}`)
    return state ? c.html(statePage(state, query)) : c.notFound()
  })
  app.get('/state.json', (c) => {
    const { state: name, of, ...query } = c.req.query()
    const state = stateOf(`${name}`)
    const feed = `/v1/notices.json?${new URLSearchParams({ state: `${name}`, of: `${of}` })}`
    return state ? c.json(configOf(state, viewOf(query), feed)) : c.notFound()
  })

  app.post('/v1/responses', async (c) => {
    const { of, trouble } = c.req.query()
    if (trouble === 'silent') return never
    if (trouble) return c.text('', 503)
    const { entries } = await c.req.json<{ entries: Entry[] }>()
    endpoint.take(`${of}`, entries)
    return c.body(null, 204)
  })
  app.get('/v1/notices.json', async (c) => {
    const { of, state } = c.req.query()
    return c.json(
      await endpoint.feed(`${of}`, stateOf(`${state}`) ?? { kind: 'notices', about: '' }),
    )
  })

  for (const [name, script] of Object.entries(scripts))
    app.get(`/page/${name}`, (c) => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
  for (const name of ['overview.css', 'state.css'])
    app.get(`/page/${name}`, (c) =>
      c.body(readFileSync(pathOf(`page/${name}`)), 200, { 'Content-Type': 'text/css' }),
    )
  app.use('/*', serveStatic({ root: sdkDir }))
  return app
}
