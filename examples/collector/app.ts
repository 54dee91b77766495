import { Hono } from 'hono'
import { ApiError, errorResponse } from './api-error.ts'
import { cors } from './cors.ts'
import { apiRoutes, type RouteParts } from './routes/api.ts'
import { inboxRoutes } from './routes/inbox.ts'

/** The whole collector as one function of a request. */
export const createApp = (parts: RouteParts): Hono => {
  const app = new Hono({ strict: false })
  app.route('/v1', apiRoutes(parts))
  app.route('/inbox', inboxRoutes(parts))
  app.get('/', (c) => c.redirect('/inbox'))
  app.use(cors)
  app.notFound((c) =>
    errorResponse(new ApiError(404, 'not-found', `There is nothing at ${c.req.path}.`)),
  )
  return app
}
