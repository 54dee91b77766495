import { createChance } from '../helpers/chance.ts'
import { startFaultServer } from '../helpers/fault-server.ts'
import { newScratchFolder } from '../helpers/scratch.ts'
import { createDeck, type Deck } from './deck.ts'
import { drain } from './drain.ts'
import type { Engine } from './engine.ts'
import { honest } from './faults.ts'
import { createJournal } from './journal.ts'
import { planRound } from './plan.ts'
import { playRound } from './round.ts'
import { type Score, score } from './score.ts'
import { startTortureSite } from './site.ts'

/** What has to be reached, each of them, before the rounds end. */
interface Goal {
  readonly submissions: number
  readonly kills: number
  /** How often every fault has to be met. */
  readonly everyFault: number
}

export interface RunParts {
  readonly engine: Engine
  readonly seed: string
  readonly goal: Goal
  /** @default one of its own */
  readonly deck?: Deck
  /** Told after each round. */
  readonly onRound?: (soFar: { submissions: number; kills: number }) => void
}

/** Rounds on one profile until the goal is reached; then everything is let through, and counted. */
export const run = async ({ engine, seed, goal, onRound, ...parts }: RunParts): Promise<Score> => {
  const folder = newScratchFolder()
  // Without this, a preflight that was granted spares the next ones theirs.
  const endpoint = await startFaultServer({ 'Access-Control-Max-Age': '0' })
  const site = await startTortureSite(endpoint.url)
  const journal = createJournal()
  const deck = parts.deck ?? createDeck(createChance(`${seed}/faults`))
  const about = Math.max(1, Math.round(goal.submissions / Math.max(1, goal.kills)))
  const start = () =>
    engine.start(folder.path).catch((error: Error) => {
      journal.happened('failed: start', error.message)
      return engine.start(folder.path)
    })
  const begunAt = performance.now()
  let shiftMs = 0
  let rounds = 0

  const soFar = () => ({ submissions: journal.begun(), kills: journal.times('killed') })

  const reached = () =>
    soFar().submissions >= goal.submissions &&
    soFar().kills >= goal.kills &&
    deck.least() >= goal.everyFault

  endpoint.draw(() => journal.watching(deck.deal(journal.met)))
  while (!reached()) {
    rounds += 1
    const plan = planRound({ engine, seed, round: rounds, about })
    shiftMs += plan.gapMs
    journal.round(plan.name)
    const { slowness } = engine
    await playRound(plan, { site, endpoint, start, slowness, shiftMs, ...journal })
    endpoint.forget()
    onRound?.(soFar())
  }

  const roundsMs = performance.now() - begunAt
  endpoint.draw(() => journal.watching(honest))
  journal.round('of the next day')
  const left = await drain({ start, site, shiftMs, heard: journal.heard })
  site.close()
  await endpoint.close()
  const result = score({ engine, seed, endpoint, journal, deck, left, rounds, roundsMs })
  // Where something went wrong, the profile is what is left to look at.
  if (!result.problems.length) folder.remove()
  else console.error(`The profile is kept in ${folder.keep()}`)
  return result
}
