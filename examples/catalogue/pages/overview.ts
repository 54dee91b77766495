import { html } from 'hono/html'
import { type Kind, kinds, type State } from '../state.ts'
import { type StateName, stateNames, stateOf } from '../states.ts'
import { choices, type View, viewOf } from '../view.ts'

const headings: Readonly<Record<Kind, string>> = {
  scales: 'Scales',
  words: 'Words',
  choice: 'Choice',
  rows: 'Rows',
  contact: 'Contact',
  long: 'Long texts',
  problems: 'Problems',
  card: 'Around a question',
  thanks: 'Thanks',
  notices: 'Notices',
  history: '"Your feedback"',
  places: 'Places',
}

/** How wide the pages are, and how large they are drawn: nobody's screen holds two of 1280. */
const widths: Readonly<Record<string, number>> = { 360: 1, 320: 1, 768: 0.75, 1280: 0.5 }

const languageName = (tag: string) => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag)
  const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
  return name === own ? name : `${name} (${own})`
}

const accentNames: Readonly<Record<string, string>> = {
  '': 'Windchime',
  '#f5c400': 'Yellow',
  '#0b1f4d': 'Navy',
  '#777777': 'Grey',
  '#d92d20': 'Red',
}

const fields: Readonly<
  Record<keyof View, readonly [string, (value: string) => string | undefined]>
> = {
  lang: ['Language', languageName],
  scheme: ['Colours', (value) => value],
  size: ['Size', (value) => value],
  as: ['Shown as', (value) => value],
  accent: ['Accent', (value) => accentNames[value]],
}

const select = (
  name: string,
  label: string,
  chosen: string,
  options: readonly (readonly [string, string | undefined])[],
) => html`<p>
          <label for="${name}">${label}</label>
          <select id="${name}" name="${name}">${options.map(
            ([value, text]) =>
              html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`,
          )}</select>
        </p>`

const figure = (name: StateName, about: string, view: View) => {
  const address = `/state?${new URLSearchParams({ state: name, ...view })}`
  return html`<figure>
          <figcaption><a href="${address}">${name}</a> <span>${about}</span></figcaption>
          <div class="frame"><iframe src="${address}" title="${name}: ${about}" loading="lazy"></iframe></div>
        </figure>`
}

const isOf = (kind: Kind) => (name: StateName) => stateOf(name)?.kind === kind

/** All states side by side, or those of one kind. */
export const overviewPage = (query: Readonly<Record<string, string>>) => {
  const view = viewOf(query)
  const width = `${query.width}` in widths ? `${query.width}` : '360'
  const shown = kinds.filter((kind) => !query.kind || kind === query.kind)
  return html`<!doctype html>
<html lang="en" data-scheme="${view.scheme}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Windchime: every state</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page/overview.css">
    <script type="module" src="/page/overview.js"></script>
  </head>
  <body>
    <header>
      <h1>Every state</h1>
      <p>${stateNames.length} states of the widget, each the real one on a page of its own.</p>
      <form>
        ${select('kind', 'Show', `${query.kind ?? ''}`, [['', 'everything'], ...kinds.map((kind) => [kind, headings[kind]] as const)])}
        ${Object.entries(choices).map(([name, values]) => {
          const [label, nameOf] = fields[name as keyof View]
          return select(
            name,
            label,
            view[name as keyof View],
            values.map((value) => [value, nameOf(value)] as const),
          )
        })}
        ${select(
          'width',
          'Width',
          width,
          ['320', '360', '768', '1280'].map((px) => [px, `${px} px`] as const),
        )}
        <button>Show</button>
      </form>
    </header>
    <main style="--width: ${width}px; --scale: ${widths[width]}">
      ${shown.map(
        (kind) => html`<section aria-labelledby="kind-${kind}">
        <h2 id="kind-${kind}">${headings[kind]}</h2>
        <div class="grid">${stateNames
          .filter(isOf(kind))
          .map((name) => figure(name, (stateOf(name) as State).about, view))}</div>
      </section>`,
      )}
    </main>
  </body>
</html>`
}
