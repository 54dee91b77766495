import { html } from 'hono/html'

export type Html = ReturnType<typeof html>

/** What is particular to one visit of a page. */
export interface Visit {
  readonly release: string
  readonly nonce: string
}

interface Page {
  readonly title: string
  readonly here?: 'shop' | 'checkout'
  /** The page's own module under `public/`. */
  readonly script?: string
  readonly main: Html
}

const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <path d="M5 7h22" stroke-width="3.4" /><path d="M10 7v13" /><path d="M16 7v18" /><path d="M22 7v10" />
</svg>`

/**
 * The feedback SDK, as any site embeds it: a stub that collects calls until the script is there,
 * and the script. Everything else is said in feedback.json.
 */
const windchime = ({ nonce, release }: Visit) => html`<script nonce="${nonce}">
      window.windchime = window.windchime || function () { (windchime.q = windchime.q || []).push(arguments) }
    </script>
    <script async src="/windchime.js" data-config="/feedback.json" data-endpoint="/v1/responses" data-release="${release}"></script>`

const current = (yes: boolean) => (yes ? html` aria-current="page"` : '')

const releaseSwitch = (release: string) => {
  const other = Number.parseInt(release, 10) >= 2 ? '1' : '2'
  return html`<p class="release">
          You are on release ${release} · <a href="?release=${other}">try release ${other}</a>
        </p>`
}

/** The frame that every page stands in. */
export const layout = (visit: Visit, { title, here, script, main }: Page): Html =>
  html`<!doctype html>
<html lang="en" data-release="${visit.release}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf6ee" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b1815" />
    <meta name="description" content="Wind chimes and bells, made by hand in a boat shed." />
    <title>${title} · Tinkle &amp; Tone</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/shop.css" />
    ${windchime(visit)}
    <script type="module" src="/header.js"></script>
    ${script ? html`<script type="module" src="/${script}"></script>` : ''}
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
      <div class="wide">
        <a class="logo" href="/">${mark}<span>Tinkle <i>&amp;</i> Tone</span></a>
        <nav aria-label="Shop">
          <a href="/"${current(here === 'shop')}>Shop</a>
          <a href="/checkout"${current(here === 'checkout')}>Checkout<span class="count" id="basket-count" hidden><span></span><span class="unseen"> in the basket</span></span></a>
          <button type="button" class="quiet" data-windchime-open="anything">Feedback</button>
        </nav>
      </div>
    </header>
    <main id="main" tabindex="-1">${main}</main>
    <footer class="bottom">
      <div class="wide">
        <div>
          <p class="sign">Made by hand in the old boat shed, Harbour Lane 4.</p>
          <p>A demo of Windchime: nothing is charged and nothing is shipped.</p>
        </div>
        <div class="ends">
          <button type="button" class="quiet" id="recommend">Would you recommend us?</button>
          ${releaseSwitch(visit.release)}
        </div>
      </div>
    </footer>
  </body>
</html>`
