import type { Gate } from '../model/gate.ts'
import { h } from './h.ts'
import type { Explained } from './snapshot.ts'
import { verdict } from './verdict.ts'
import { inWords, whenIs } from './words.ts'

const head = (...names: readonly string[]) =>
  h('thead', {}, h('tr', {}, ...names.map((name) => h('th', { scope: 'col' }, name))))

const isEmpty = (value: unknown) => /^(undefined|{}|\[\])$/.test(`${JSON.stringify(value)}`)

const row = ({ gate, pass, expected, actual, nextAt }: Gate) =>
  h(
    'tr',
    { class: pass ? 'pass' : 'fail' },
    h(
      'th',
      { scope: 'row' },
      h('span', { role: 'img', 'aria-label': pass ? 'pass' : 'fail' }, pass ? '✓' : '✗'),
      ` ${gate}`,
    ),
    h('td', {}, isEmpty(expected) ? 'anything' : inWords(expected)),
    h(
      'td',
      {},
      isEmpty(actual) ? 'nothing' : inWords(actual),
      !!nextAt && h('p', {}, `opens ${whenIs(nextAt)}`),
    ),
  )

const summary = (gates: readonly Gate[]) => {
  const refusing = gates.flatMap(({ gate, pass }) => (pass ? [] : [gate]))
  const count = `${gates.length - refusing.length} of ${gates.length} gates pass`
  return refusing[0] ? `${count}, not ${refusing.join(', ')}` : count
}

/** One prompt: why it is not asked, every gate with what it wanted and saw, and "Show now". */
export const promptView = ({ prompt, gates, isShown }: Explained, now: number): HTMLElement => {
  const { id } = prompt
  const asks = { 'data-do': 'show', 'data-prompt': id, 'aria-label': `Show now: ${id}` }
  return h(
    'li',
    { class: isShown ? 'prompt shown' : 'prompt' },
    h('div', { class: 'line' }, h('h3', {}, id), h('button', asks, 'Show now')),
    h('p', {}, isShown ? 'Shown at this moment' : verdict(prompt, gates, now)),
    h(
      'details',
      {},
      h('summary', {}, summary(gates)),
      h('table', {}, head('Gate', 'Wanted', 'Saw'), h('tbody', {}, gates.map(row))),
    ),
  )
}
