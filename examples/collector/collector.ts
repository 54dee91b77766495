import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import { closeDatabase, openDatabase } from './database.ts'
import { teamTokenIn } from './team-token.ts'

export interface CollectorOptions {
  /** 0 takes any free one. */
  port: number
  /** Where the database and the team's token are kept; made when it is not there. */
  dataDir: string
  /** @default the one kept in `dataDir`, made at the first start */
  teamToken?: string
  /**
   * What the host signs the tokens of its customers with (HS256). Without it nobody counts as
   * verified, and there is no personal feed.
   */
  respondentSecret?: string
  /** @default '127.0.0.1' */
  hostname?: string
}

export interface Collector {
  /** `http://127.0.0.1:4174` */
  url: string
  /** The team's inbox, with the token in it. */
  inboxUrl: string
  feedUrl: string
  teamToken: string
  /** Finishes what is under way, then closes every connection and the database. */
  close(): Promise<void>
}

const finishWithinMs = 2000

const urlOf = (server: Server, hostname: string): string => {
  const { port } = server.address() as AddressInfo
  // "Every interface" is a place to listen, not one to go to.
  const host = ['0.0.0.0', '::'].includes(hostname) ? '127.0.0.1' : hostname
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const closeServer = async (server: Server): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), finishWithinMs)
  await closed
  clearTimeout(timer)
}

/**
 * Starts the collector. Rejects with Node's error when it cannot listen (`code: 'EADDRINUSE'`),
 * and when the data folder was written by a later version.
 */
export const startCollector = async ({
  port,
  dataDir,
  teamToken: given,
  respondentSecret,
  hostname = '127.0.0.1',
}: CollectorOptions): Promise<Collector> => {
  const db = openDatabase(dataDir)
  try {
    const teamToken = teamTokenIn(dataDir, given)
    const app = createApp({ db, teamToken, respondentSecret })
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.listen(port, hostname)
    await once(server, 'listening')
    // Such as no file handle left for one more connection: those that are open go on.
    server.on('error', (error) => console.error(error))
    const url = urlOf(server, hostname)
    let closing: Promise<void> | undefined
    return {
      url,
      inboxUrl: `${url}/inbox?token=${encodeURIComponent(teamToken)}`,
      feedUrl: `${url}/v1/notices.json`,
      teamToken,
      close: () => {
        closing ??= closeServer(server).then(() => closeDatabase(db))
        return closing
      },
    }
  } catch (error) {
    await closeDatabase(db)
    throw error
  }
}
