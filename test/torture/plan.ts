import { createChance } from '../helpers/chance.ts'
import type { AccidentKind, Engine } from './engine.ts'
import { poison } from './poison.ts'

export interface Submission {
  /** The text that is submitted, and tells this submission from every other. */
  readonly nonce: string
  /** ms after the moment at which all tabs begin. */
  readonly inMs: number
  /** By a site's own form, or by a person at the real widget. */
  readonly by: 'api' | 'form'
}

interface TabPlan {
  readonly opensInMs: number
  readonly submissions: readonly Submission[]
}

interface Accident {
  readonly kind: AccidentKind
  readonly tab: number
  /** ms after the first submission. */
  readonly inMs: number
  readonly forMs: number
}

/** All that chance decides of one round, known before it begins. */
export interface RoundPlan {
  readonly name: string
  /** How long after the round before, in ms of the pages' own clock. */
  readonly gapMs: number
  readonly tabs: readonly TabPlan[]
  /** What is submitted by pages that take the place of others: navigated to, or opened anew. */
  readonly next: readonly Submission[]
  readonly accidents: readonly Accident[]
  /** Nobody listens at the endpoint's port from the beginning until so long after all begin. */
  readonly refusedMs: number
  readonly end: 'killed' | 'quit'
  /** ms after the first submission, in the fastest browser. */
  readonly endInMs: number
}

export interface RoundParts {
  readonly engine: Pick<Engine, 'accidents' | 'fillsForms'>
  readonly seed: string
  readonly round: number
  /** Submissions that are to be made; more are planned, since a kill leaves some out. */
  readonly about: number
}

const minuteMs = 60_000

/** Tabs live on average as long as it takes for most to be submitted before the kill. */
const plannedFor = (about: number) => Math.ceil(about * 1.5)

export const planRound = ({ engine, seed, round, about }: RoundParts): RoundPlan => {
  const name = `${seed}/${round}`
  const { next, whole, happens, pick } = createChance(name)
  let count = 0
  let lastMs = 0

  const submit = (inMs: number, formShare = 0): Submission => {
    count += 1
    return {
      nonce: `${name}/${count}${happens(1 / 60) ? poison : ''}`,
      inMs,
      by: happens(formShare) ? 'form' : 'api',
    }
  }

  /** Early ones are likelier, and one in four comes in the same moment as the one before. */
  const moment = () => {
    lastMs = happens(1 / 4) ? lastMs : Math.floor(next() ** 2 * 1100)
    return lastMs
  }

  const size = pick([1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8])
  const moments = Array.from({ length: plannedFor(about) }, moment)
  const tabs = Array.from({ length: size }, (_, tab) => ({
    opensInMs: tab && happens(1 / 4) ? whole(0, 700) : 0,
    submissions: moments
      .filter((_, index) => index % size === tab)
      // The person has one pair of hands: the form is filled in the first tab, and once.
      .map((inMs, index) =>
        submit(inMs, engine.fillsForms && !tab && !index ? Math.min(1, about / 20) : 0),
      ),
  }))

  const accident = (): Accident => ({
    kind: pick(engine.accidents),
    tab: whole(0, size - 1),
    inMs: whole(0, 1000),
    forMs: whole(50, 600),
  })

  /** Mostly so long that no `Retry-After` stands any more, or little would be sent. */
  const gap = () => {
    if (happens(5 / 8)) return whole(100 * minuteMs, 120 * minuteMs)
    return happens(2 / 3) ? whole(35_000, 2 * minuteMs) : whole(0, 5000)
  }

  return {
    name,
    gapMs: gap(),
    tabs,
    next: Array.from({ length: 3 }, () => submit(whole(0, 300))),
    accidents: Array.from({ length: pick([0, 0, 1, 1, 2]) }, accident),
    refusedMs: happens(1 / 12) ? whole(50, 1500) : 0,
    end: happens(1 / 40) ? 'quit' : 'killed',
    endInMs: happens(1 / 50) ? whole(11_000, 13_000) : whole(0, 1500),
  }
}
