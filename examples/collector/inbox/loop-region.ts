import { html } from 'hono/html'
import type { Figure, Shown } from '../../../src/metrics.ts'
import type { Loop } from '../loop.ts'
import type { Html } from './words.ts'

const row = (name: string, { hidden, words }: Figure<Shown>): Html =>
  html`<div><dt>${name}</dt><dd${hidden && html` class="muted"`}>${words}</dd></div>`

const scoreRow = (name: string, title: string, score: Figure<Shown>): Html[] =>
  // A row for each question that too few answered twice would say nothing.
  score.hidden ? [] : [row(name, { ...score, words: `${title}: ${score.words}` })]

const scoreRows = (scores: Loop['scores']): Html[] =>
  scores.flatMap(({ title, asked, paired, byRelease }) => [
    ...scoreRow('The same people', `${title} (${asked})`, paired),
    ...byRelease.flatMap(({ release, score }) =>
      scoreRow(release ? `Release ${release}` : 'No release said', `${title} (${asked})`, score),
    ),
  ])

const figures = (loop: Loop): Html =>
  html`<dl class="panel loop">
      ${row('Answered', loop.answered)} ${row('Time to an answer', loop.timeToAnswer)}
      ${row('Closed', loop.closed)} ${row('Time to close', loop.timeToClose)}
      ${row('Not reached', loop.reachGap)} ${row('“Did this fix it?”', loop.answerRate)}
      ${row('Confirmed', loop.confirmed)} ${row('Reopened', loop.reopened)}
      ${scoreRows(loop.scores)}
    </dl>
    <p class="muted small">
      Closed means that the person saw that it is fixed, shipped or declined. Devices do not report
      what they show: here only an answer to “Did this fix it?” proves it. Below 20 no figure is
      told. Open responses count for as long as they have waited.
    </p>`

/** How well the loop is closed, in plain words. */
export const loopRegion = (loop: Loop): Html =>
  html`<section class="scores" aria-labelledby="loop">
    <h2 id="loop">The loop of the last ${loop.days} days</h2>
    ${loop.answered.hidden ? html`<p class="empty">${loop.answered.words}.</p>` : figures(loop)}
  </section>`
