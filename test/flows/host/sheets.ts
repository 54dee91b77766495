import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compile } from 'tailwindcss'

const require = createRequire(import.meta.url)

const bootstrap = readFileSync(require.resolve('bootstrap/dist/css/bootstrap.css'), 'utf8')

/** Tailwind as a page has it: its preflight, its theme, and what its classes need. */
const tailwind = async () => {
  const path = require.resolve('tailwindcss/index.css')
  const content = readFileSync(path, 'utf8')
  const compiler = await compile('@import "tailwindcss";', {
    loadStylesheet: async (_, base) => ({ path, base, content }),
  })
  return compiler.build(['rotate-45', 'shadow-lg', 'ring', 'blur-sm', 'space-y-4', 'px-4', 'flex'])
}

const names = 'abcdefghijklmnopqrstuvwxyz'.split('')
const shortNames = names.flatMap((one) => [one, ...names.map((two) => one + two)])

const everything = `
  border: 3px solid red !important;
  box-sizing: content-box !important; clip-path: circle(5px) !important; color: red !important;
  contain: strict !important; cursor: wait !important; direction: rtl !important;
  display: inline-flex !important; filter: blur(2px) !important; float: left !important;
  font: italic 900 40px/3 sans-serif !important; gap: 40px !important; height: 10px !important;
  inset: 3px !important; letter-spacing: 9px !important; margin: 20px !important;
  max-width: 30px !important; opacity: 0.3 !important; overflow: hidden !important;
  padding: 20px !important; pointer-events: none !important; position: relative !important;
  text-align: right !important; text-transform: uppercase !important;
  transform: rotate(7deg) scale(2) !important;
  unicode-bidi: bidi-override !important; user-select: none !important;
  visibility: hidden !important; width: 10px !important; writing-mode: vertical-rl !important;
  z-index: -1 !important; background: red !important; outline: 9px solid red !important;
  stroke: red !important; fill: red !important; text-shadow: 1px 1px red !important;`

const inherited = `
  accent-color: red; border-collapse: collapse; caret-color: red; color: red; color-scheme: dark;
  cursor: wait; direction: rtl; fill: red; font-feature-settings: "smcp"; font-kerning: none;
  font-size: 30px; font-size-adjust: 2; font-stretch: condensed; font-style: italic;
  font-variant: small-caps; font-weight: 100; image-rendering: pixelated;
  letter-spacing: 5px; line-height: 3; list-style: square; orphans: 9; overflow-wrap: normal;
  pointer-events: none; quotes: none; scrollbar-color: red blue; stroke: red; stroke-width: 9px;
  tab-size: 1; text-align: right; text-align-last: center; text-decoration: underline;
  text-emphasis: dot red; text-indent: 50px; text-orientation: upright; text-shadow: 2px 2px red;
  text-size-adjust: 200%; text-transform: uppercase; text-wrap: balance;
  text-underline-offset: 9px; user-select: none; visibility: hidden; white-space: pre;
  word-break: break-all; word-spacing: 9px; writing-mode: vertical-rl;
  -webkit-text-fill-color: red; -webkit-text-security: disc; -webkit-text-stroke: 1px red;`

const moving = 'a page in motion'
const vertical = 'whatever is inherited, of great importance'

/** Chromium itself does not lay them out the same way twice. */
export const restless: readonly string[] = [moving, vertical]

/** What hosts put on their pages, knowing nothing of us, or too much. */
export const loadSheets = async (): Promise<Readonly<Record<string, string>>> => ({
  'Tailwind, with its preflight': await tailwind(),
  Bootstrap: bootstrap,
  'a reset that unsets everything': '*, *::before, *::after { all: unset !important }',
  'a reset that inherits everything': '* { all: inherit !important }',
  'a reset that reverts everything': '* { all: revert !important }',
  'everything for every element': `* { ${everything} }`,
  'everything for the elements that we use': `windchime-widget, windchime-widget *, section, div,
    form, fieldset, legend, label, input, textarea, button, span, small, p, h2, a, svg, path,
    [popover], [role], [dir], [part], .card, .row, .scale, .close, .primary, #title
    { ${everything} }`,
  'everything for all that a selector may try': `:host, :host(*), :host-context(body), ::slotted(*),
    windchime-widget:not(:defined), windchime-widget::before, windchime-widget::after { ${everything} }
    body, ::part(nothing) { ${everything} }`,
  'whatever is inherited': `body { ${inherited} }`,
  // No style inside a box keeps out what is drawn through all that is in it, as underlines are.
  [vertical]: `* { ${inherited.replaceAll(';', ' !important;')}
    text-decoration: none !important }`,
  'a page that is kept out of sight': `body > * { visibility: hidden !important;
    opacity: 0 !important; pointer-events: none !important }`,
  [moving]: `@keyframes spin { to { rotate: 1turn } }
    * { color: red; animation: spin 1s infinite !important; transition: all 5s !important }`,
  'a root of 10 px': 'html { font-size: 62.5% }',
  'a page in Arabic': 'body { direction: rtl; text-align: right }',
  'a page that is one big layer': `html { perspective: 100px } body { transform: translate(5px, 9px);
    filter: blur(1px); contain: layout; will-change: opacity; container-type: inline-size }`,
  'names and animations of its own': `
    ${shortNames.map((name) => `@property --${name} { syntax: "<angle>"; inherits: false; initial-value: 7deg }`).join('\n')}
    * { ${shortNames.map((name) => `--${name}: 9deg !important`).join('; ')}; color: red }
    @keyframes arrive { from { translate: -999px; opacity: 0 } }
    @layer base { * { color: red !important } }`,
})
