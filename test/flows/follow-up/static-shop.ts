import { createHash } from 'node:crypto'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { startFaultServer } from '../../helpers/fault-server.ts'
import { newFolder } from '../../helpers/running-example.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

/** Any static file server: files of a folder, an ETag, and nothing else. */
const serveFolder = async (folder: string) => {
  const asked: string[] = []
  const server = createServer(async ({ url, headers }, response) => {
    const { pathname } = new URL(`${url}`, 'http://shop')
    asked.push(pathname)
    const file = join(folder, normalize(pathname), pathname.endsWith('/') ? 'index.html' : '')
    const body = await readFile(file).catch(() => undefined)
    const etag = body && `"${createHash('sha256').update(body).digest('hex')}"`
    if (!body || !etag) return void response.writeHead(404).end()
    const type = types[extname(file)] ?? 'application/octet-stream'
    const isSame = headers['if-none-match'] === etag
    response.writeHead(isSame ? 304 : 200, { ETag: etag, 'Content-Type': type })
    response.end(isSame ? undefined : body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const example = 'examples/static-feed'

/** The example as a team runs it: its files on a static host, and an endpoint somewhere else. */
export const startStaticShop = async () => {
  const folder = newFolder()
  cpSync(example, join(folder, example), { recursive: true })
  symlinkSync(resolve('dist'), join(folder, 'dist'))
  const endpoint = await startFaultServer()
  onTestFinished(endpoint.close)
  const { asked, url } = await serveFolder(folder)

  const edit = (name: string, change: (text: string) => string) => {
    const path = join(folder, example, name)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (before === after) throw new Error(`Nothing changed in ${name}`)
    writeFileSync(path, after)
  }
  edit('feedback.json', (text) =>
    text
      .replace('/your-endpoint', endpoint.url)
      // The file is read at every load, since a test has no quarter of an hour.
      .replace('"seal"', '"pollMinutes": 0, "seal"'),
  )

  return {
    endpoint,
    /** Paths that were asked for, in their order. */
    asked,
    url: `${url}/${example}/`,
    /** Addresses the notice of the example to these claims, as one does by hand. */
    publish: (...claims: readonly string[]) =>
      edit('notices.json', (text) => {
        const feed = JSON.parse(text)
        feed.notices[0].to.claims = claims.map((h) => h.slice(0, 8))
        return JSON.stringify(feed, null, 2)
      }),
    deploy: (release: string) =>
      edit('index.html', (text) =>
        text.replace(/data-release="[^"]*"/, `data-release="${release}"`),
      ),
  }
}
