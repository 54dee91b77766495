import { checkOptions } from './check-options.ts'
import type { Figure } from './figure.ts'
import type { LoopOptions, LoopThread } from './loop-thread.ts'
import { type MedianTime, medianTimeOf } from './median-time.ts'
import { exactly, type Known, type Rate, rateOf, shareWords } from './rate.ts'
import { type Standing, standingsOf } from './standing.ts'

/** Of those who answered "Did this fix it?", how many said yes; never without who was asked. */
export interface Confirmed extends Rate {
  readonly yes: number
  readonly no: number
  readonly unsure: number
  /** How many were asked; `n` of them answered. */
  readonly asked: number
}

/** How well the loop is closed. Each figure is hidden below 20. */
export interface LoopFigures {
  /** Responses that were told more than "received", of all. */
  readonly answered: Figure<Rate>
  /** Responses whose author was *shown* that it is fixed, shipped or declined, of all. */
  readonly closed: Figure<Rate>
  /** Published to them but not shown: of the responses with a notice that ends them. */
  readonly reachGap: Figure<Rate>
  /** From the response to the first notice that says more than "received". */
  readonly timeToAnswer: Figure<MedianTime>
  /** From the response to the first notice that ends it, as shown. */
  readonly timeToClose: Figure<MedianTime>
  /** Who answered "Did this fix it?", of those who were asked. */
  readonly answerRate: Figure<Rate>
  /** Who said yes, of those who answered; in a thread the last answer counts. */
  readonly confirmed: Figure<Confirmed>
  /** Closed, and then "Not yet": of the closed ones. */
  readonly reopened: Figure<Rate>
}

const dayMs = 864e5

const unseen = (bound: Known['bound'], more: string): Known => ({
  bound,
  because: ` It may be ${more}: only an answer proves that a notice was shown.`,
})

/** What is certain of each figure, by what is reported. */
const knowledge = (reported: LoopOptions['reported']) => {
  const byAnswer = reported === 'answers'
  const unasked: Known = {
    bound: 'at-least',
    because: ' It may be more: not all of them have been asked.',
  }
  return {
    closed: byAnswer ? unseen('at-least', 'more') : exactly,
    gap: byAnswer ? unseen('at-most', 'fewer') : exactly,
    time: byAnswer ? unseen('at-most', 'sooner') : exactly,
    reopened: byAnswer ? unseen('at-most', 'fewer') : exactly,
    asked: reported === 'asked' ? exactly : unasked,
    whom: { answers: 'were told', shown: 'saw it', asked: 'were asked' }[reported],
  }
}

const confirmedOf = (asked: readonly Standing[], whom: string): Figure<Confirmed> => {
  const said = (wanted: Standing['answer']) =>
    asked.filter(({ answer }) => answer === wanted).length
  const [yes, no, unsure] = [said('yes'), said('no'), said('unsure')]
  const n = yes + no + unsure
  const rate = rateOf(yes, n, 'who answered say that it is fixed')
  if (rate.hidden) return rate
  const words = `${yes} of ${n} who answered say that it is fixed: ${shareWords(rate.share, rate.interval)}. ${n} of ${asked.length} who ${whom} have answered.`
  return { ...rate, yes, no, unsure, asked: asked.length, words }
}

/**
 * How well the loop is closed over these threads, each figure with its 95 % interval and in words.
 * A thread is counted once, whoever sent it: without ids nobody can tell who sent two.
 *
 * @throws TypeError, RangeError with the path of what is wrong, such as `threads[3].sentAt`
 */
export const loopFigures = (threads: readonly LoopThread[], options: LoopOptions): LoopFigures => {
  const checked = checkOptions(options)
  const known = knowledge(checked.reported)
  const all = standingsOf(threads, checked)
  const answered = all.filter(({ answeredMs }) => answeredMs !== undefined)
  const ended = all.filter((one) => one.ended)
  const closed = all.filter(({ closedMs }) => closedMs !== undefined)
  const asked = all.filter((one) => one.asked)
  const replied = asked.filter(({ answer }) => answer)
  const reopened = closed.filter((one) => one.reopened)
  const until = (endOf: (one: Standing) => number | undefined) =>
    all.map((one) => {
      const endMs = endOf(one)
      const time = ((endMs ?? checked.nowMs) - one.sentMs) / dayMs
      return { time, ended: endMs !== undefined }
    })
  return {
    answered: rateOf(answered.length, all.length, 'responses were answered'),
    closed: rateOf(
      closed.length,
      all.length,
      'responses came to an end that their author saw',
      known.closed,
    ),
    reachGap: rateOf(
      ended.length - closed.length,
      ended.length,
      'who could have been told were not reached',
      known.gap,
    ),
    timeToAnswer: medianTimeOf(
      until(({ answeredMs }) => answeredMs),
      'are answered',
    ),
    timeToClose: medianTimeOf(
      until(({ closedMs }) => closedMs),
      'are closed',
      known.time,
    ),
    answerRate: rateOf(
      replied.length,
      asked.length,
      `who ${known.whom} said whether it is fixed`,
      known.asked,
    ),
    confirmed: confirmedOf(asked, known.whom),
    reopened: rateOf(
      reopened.length,
      closed.length,
      'closed responses were reopened',
      known.reopened,
    ),
  }
}
