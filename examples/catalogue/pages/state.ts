import { randomUUID } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { State } from '../state.ts'
import { viewOf } from '../view.ts'

const stub =
  'window.windchime = window.windchime || function () { (windchime.q = windchime.q || []).push(arguments) }'

/** A browser that stores nothing. */
const refuse = 'IDBFactory.prototype.open = () => { throw new DOMException("denied") }'

const told = `windchime('on', 'error', ({ code, message }) => console.error(code, message))`

/** A page that holds one state of the widget, and next to nothing else. */
export const statePage = ({ about, trouble }: State, query: Readonly<Record<string, string>>) => {
  const { lang, scheme } = viewOf(query)
  // What one visit of this page keeps is its own.
  const of = randomUUID()
  const config = `/state.json?${new URLSearchParams({ ...query, of })}`
  const endpoint = `/v1/responses?${new URLSearchParams({ of, ...(trouble && { trouble }) })}`
  return html`<!doctype html>
<html lang="${lang}" dir="${/^(ar|he)/.test(lang) ? 'rtl' : 'ltr'}" data-scheme="${scheme}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${about}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page/state.css">
    <script>${raw(`${trouble ? refuse : ''};${stub};${told}`)}</script>
    <script async src="/windchime.js" data-config="${config}" data-endpoint="${endpoint}" data-namespace="${of}"></script>
    <script type="module" src="/page/state.js"></script>
  </head>
  <body>
    <main>
      <h1 lang="en">${about}</h1>
      <div id="here"></div>
      <div class="text"></div>
    </main>
  </body>
</html>`
}
