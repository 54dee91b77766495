import { html } from 'hono/html'
import type { Interval } from '../../../src/metrics.ts'
import type { Figures, Score } from '../figures.ts'
import { loopRegion } from './loop-region.ts'
import { counted, type Html } from './words.ts'

const rounded = (value: number): string => String(Math.round(value)).replace('-', '−')
const signed = (value: number): string =>
  Math.round(value) > 0 ? `+${rounded(value)}` : rounded(value)
const tenth = (value: number): string => value.toFixed(1)

/** The interval as a bar on its scale, with the score as a mark; the words beside it say the same. */
const strip = (value: number, interval: Interval | undefined, low: number, high: number): Html => {
  const x = (one: number) => (200 * (one - low)) / (high - low)
  const { low: from, high: to } = interval ?? { low: value, high: value }
  return html`<svg class="strip" viewBox="-4 0 208 12" aria-hidden="true" focusable="false">
    <rect class="scale" x="0" y="4" width="200" height="4" rx="2" />
    <rect class="range" x="${x(from).toFixed(1)}" y="4" width="${(x(to) - x(from)).toFixed(1)}" height="4" rx="2" />
    <circle class="mark" cx="${x(value).toFixed(1)}" cy="6" r="4" />
  </svg>`
}

const figure = (score: Score): { name: string; value: string; between: string; bar: Html } => {
  if (score.metric === 'nps')
    return {
      name: 'NPS',
      value: signed(score.score),
      between: `between ${signed(score.interval.low)} and ${signed(score.interval.high)}`,
      bar: strip(score.score, score.interval, -100, 100),
    }
  if (score.metric === 'csat')
    return {
      name: 'CSAT, 4 or 5 of 5',
      value: `${rounded(score.percent)} %`,
      between: `between ${rounded(score.interval.low)} and ${rounded(score.interval.high)} %`,
      bar: strip(score.percent, score.interval, 0, 100),
    }
  const { mean, interval, scale } = score
  return {
    name: `Mean, 1 to ${scale}`,
    value: tenth(mean),
    between: interval
      ? `between ${tenth(interval.low)} and ${tenth(interval.high)}`
      : 'too few answers for an interval',
    bar: strip(mean, interval, 1, scale),
  }
}

const localesText = (locales: Score['locales']): string => {
  const all = Object.entries(locales)
  return all.length < 2 ? '' : ` · ${all.map(([tag, n]) => `${tag} ${n}`).join(', ')}`
}

const scoreCard = (score: Score): Html => {
  const { name, value, between, bar } = figure(score)
  return html`<li class="panel figure">
    <h3>${score.title}</h3>
    <p class="name">${name}</p>
    <p class="value">${value} <small>${between}</small></p>
    ${bar}
    <p class="muted">
      ${counted(score.n, 'answer', 'answers')}, ${score.asked} · ${score.prompt}${localesText(score.locales)}
    </p>
  </li>`
}

const tile = (name: string, n: number): Html => html`<div><dt>${name}</dt><dd>${n}</dd></div>`

/** The score of the last 30 days, never without its interval, and how well the loop is closed. */
export const scoreRegion = ({ responses, threads, scores, loop }: Figures): Html =>
  html`<section class="scores" aria-labelledby="scores">
    <h2 id="scores">Score of the last 30 days</h2>
    <dl class="panel tiles">
      ${tile('Responses', responses)} ${tile('Open', threads.open)}
      ${tile('Reopened', threads.reopened)} ${tile('Fixed', threads.fixed + threads.shipped)}
      ${tile('Confirmed', threads.confirmed)}
    </dl>
    ${
      scores.length > 0
        ? html`<ul class="figures">${scores.map(scoreCard)}</ul>
            <p class="muted small">
              Where the true score lies with 95 % confidence is said beside each. Asked and
              volunteered answers, questions and scales are never pooled.
            </p>`
        : html`<p class="empty">No scores yet. They appear with the first rating.</p>`
    }
  </section>
    ${loopRegion(loop)}`
