import { h } from './h.ts'
import type { Arrangement } from './memory.ts'
import { promptView } from './prompt-view.ts'
import type { Coming, Snapshot } from './snapshot.ts'
import { clockTime, howLong, inWords, whenIs } from './words.ts'

const comingWords = ({ prompt, what, at }: Coming, now: number) => {
  const left = howLong(at - now)
  if (what === 'delay') return `${prompt}: its delay ends in ${left}, at ${clockTime(at)}`
  if (what === 'polite') return `${prompt}: waits until nothing is disturbed, for ${left} at most`
  return `${prompt}: ${what} opens in ${left}, at ${whenIs(at)}`
}

/** A heading, and a list below it or, where that is empty, what this means. */
const list = (title: string, items: readonly HTMLElement[], empty: string) => [
  h('h2', {}, title),
  items[0] ? h('ul', {}, items) : h('p', { class: 'empty' }, empty),
]

const promptsView = ({ prompts, more, now }: Snapshot) => [
  ...list(
    'Prompts',
    prompts.map((one) => promptView(one, now)),
    'The config has none.',
  ),
  !!more && h('p', {}, `And ${more} more: explain(id) tells of each.`),
]

const comingView = ({ coming, now }: Snapshot) =>
  list(
    'What comes next',
    coming.map((one) => h('li', {}, comingWords(one, now))),
    'Nothing waits for its time.',
  )

const signalsView = ({ signals }: Snapshot) =>
  list(
    'Last signals',
    signals.map(({ signal: { type, value, properties }, at, concerns }) =>
      h(
        'li',
        {},
        h('time', {}, clockTime(at)),
        ' ',
        h('b', {}, type === 'event' ? `${value}` : `${type} ${value}`),
        properties && Object.keys(properties)[0] ? ` ${inWords(properties)}` : '',
        h('p', {}, concerns[0] ? `concerns ${concerns.join(', ')}` : 'concerns no prompt'),
      ),
    ),
    'Nothing has happened yet.',
  )

const errorsView = ({ errors }: Snapshot) =>
  list(
    'Errors',
    errors.map(({ code, message, docs }) =>
      h(
        'li',
        { class: 'error' },
        h('a', { href: docs, target: '_blank', rel: 'noopener noreferrer' }, code),
        ` ${message}`,
      ),
    ),
    'None was reported.',
  )

const factsView = ({ facts }: Snapshot) => [
  h('h2', {}, 'Here'),
  h(
    'dl',
    {},
    Object.entries(facts).map(([name, value]) =>
      h('div', {}, h('dt', {}, name), h('dd', {}, inWords(value ?? 'none'))),
    ),
  ),
]

const badgeWords = ({ errors }: Snapshot) => {
  const count = errors.length
  return `Windchime debug${count ? `: ${count} error${count > 1 ? 's' : ''}` : ''}`
}

/** The whole overlay; folded up it is one button. */
export const overlayView = (snapshot: Snapshot, { isOpen, isOnTop }: Arrangement): HTMLElement => {
  const words = badgeWords(snapshot)
  const fold = { 'data-do': 'fold', 'aria-expanded': `${isOpen}`, class: 'fold' }
  return h(
    'section',
    { role: 'region', 'aria-label': 'Windchime debug', lang: 'en', dir: 'ltr' },
    h(
      'header',
      {},
      h('button', fold, words),
      isOpen && h('button', { 'data-do': 'move' }, isOnTop ? 'Move down' : 'Move up'),
      isOpen && h('button', { 'data-do': 'close' }, 'Close'),
    ),
    isOpen &&
      h(
        'div',
        // Whoever has no pointer scrolls it with the arrow keys.
        { class: 'body', tabindex: '0', role: 'group', 'aria-label': 'Details' },
        [promptsView, comingView, signalsView, errorsView, factsView].flatMap((view) =>
          view(snapshot),
        ),
      ),
  )
}
