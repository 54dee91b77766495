import { Hono } from 'hono'
import { sdkFile, siteFile } from './files.ts'
import { createNonce, securityHeaders } from './headers.ts'
import { cataloguePage } from './pages/catalogue.ts'
import { checkoutPage } from './pages/checkout.ts'
import type { Visit } from './pages/layout.ts'
import { lostPage } from './pages/lost.ts'
import { thanksPage } from './pages/thanks.ts'
import { atMostOneMegabyte, passOn } from './pass-on.ts'
import { releaseOf } from './release.ts'

interface Parts {
  readonly collectorUrl: string
  readonly sdkDir: string
}

/** Every address of the shop: three pages, their files, the SDK, and the way to the collector. */
export const createApp = ({ collectorUrl, sdkDir }: Parts) => {
  const app = new Hono<{ Variables: { visit: Visit } }>()

  app.use(async (c, next) => {
    const nonce = createNonce()
    c.set('visit', { nonce, release: releaseOf(c) })
    await next()
    for (const [name, value] of securityHeaders(nonce)) c.header(name, value)
  })

  app.all('/v1/*', atMostOneMegabyte, passOn(collectorUrl))

  // Asked for again at each visit, yet fit for the back-forward cache, which `no-store` is not.
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-cache')
  })
  app.get('/', (c) => c.html(cataloguePage(c.var.visit)))
  app.get('/checkout', (c) => c.html(checkoutPage(c.var.visit)))
  app.get('/thanks', (c) => c.html(thanksPage(c.var.visit)))

  app.get('/:file{windchime(-texts/[\\w-]+/\\w+|[\\w.-]*)\\.js(\\.map)?}', sdkFile(sdkDir))
  app.get('/:file', siteFile())

  app.notFound((c) => c.html(lostPage(c.var.visit), 404))
  app.onError((error, c) => {
    console.error(`shop: ${c.req.method} ${c.req.path} failed: ${error.message}`)
    return c.json({ error: 'The shop could not answer that.' }, 500)
  })
  return app
}
