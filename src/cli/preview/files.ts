import { readFile } from 'node:fs/promises'
import controlStyles from './page/controls.css'
import frameStyles from './page/frame.css'
import frame from './page/frame.html'
import frameScript from './page/frame.ts?script'
import layout from './page/layout.css'
import pageStyles from './page/page.css'
import page from './page/page.html'
import pageScript from './page/page.ts?script'

/** What a path answers with. */
export interface File {
  readonly type: string
  readonly body: string
  readonly policy?: string
}

const policy = (more: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; ${more}`

const html = 'text/html; charset=utf-8'
const css = 'text/css; charset=utf-8'
const js = 'text/javascript; charset=utf-8'

const own: Readonly<Record<string, File>> = {
  '/': {
    type: html,
    body: page,
    policy: policy("frame-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"),
  },
  '/page.css': { type: css, body: controlStyles + pageStyles + layout },
  '/page.js': { type: js, body: pageScript },
  '/frame': { type: html, body: frame, policy: policy("frame-ancestors 'self'") },
  '/frame.css': { type: css, body: frameStyles },
  '/frame.js': { type: js, body: frameScript },
}

const widget = /^\/(windchime(?:-texts\/[\w-]+\/\w+|[\w-]*)\.js)$/

/** A file of the preview, or of the widget, which lies beside this script. */
export const fileAt = async (path: string): Promise<File | undefined> => {
  const [, name] = path.match(widget) ?? []
  if (!name) return Object.hasOwn(own, path) ? own[path] : undefined
  const body = await readFile(new URL(name, import.meta.url), 'utf8').catch(() => undefined)
  return body === undefined ? undefined : { type: js, body }
}
