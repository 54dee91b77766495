import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createChance } from '../helpers/chance.ts'
import { startFaultServer } from '../helpers/fault-server.ts'
import { createDeck } from './deck.ts'
import { drain } from './drain.ts'
import type { Engine } from './engine.ts'
import { honest } from './faults.ts'
import { createJournal } from './journal.ts'
import { planRound } from './plan.ts'
import { playRound } from './round.ts'
import { type Score, score } from './score.ts'
import { startTortureSite } from './site.ts'

export interface RunParts {
  readonly engine: Engine
  readonly seed: string
  /** What has to be reached, each of them, before the run ends. */
  readonly goal: {
    readonly submissions: number
    readonly kills: number
    readonly everyFault: number
  }
  /** Told after each round. */
  readonly onRound?: (soFar: { submissions: number; kills: number }) => void
}

/** Rounds on one profile until the goal is reached; then everything is let through, and counted. */
export const run = async ({ engine, seed, goal, onRound }: RunParts): Promise<Score> => {
  const folder = mkdtempSync(join(tmpdir(), 'windchime-torture-'))
  // Without this, a preflight that was granted spares the next ones theirs.
  const endpoint = await startFaultServer({ 'Access-Control-Max-Age': '0' })
  const site = await startTortureSite(endpoint.url)
  const journal = createJournal()
  const deck = createDeck(createChance(`${seed}/faults`), journal.met)
  const about = Math.max(1, Math.round(goal.submissions / Math.max(1, goal.kills)))
  const begunAt = Date.now()
  let shiftMs = 0
  let round = 0

  const reached = () =>
    journal.begun() >= goal.submissions &&
    journal.times('killed') >= goal.kills &&
    deck.least() >= goal.everyFault

  endpoint.draw(() => journal.watching(deck.deal()))
  while (!reached()) {
    round += 1
    const plan = planRound({ engine, seed, round, about })
    shiftMs += plan.gapMs
    journal.round(plan.name)
    const start = () => engine.start(folder)
    await playRound(plan, {
      site,
      endpoint,
      start,
      headStartMs: engine.headStartMs,
      shiftMs,
      ...journal,
    })
    endpoint.forget()
    onRound?.({ submissions: journal.begun(), kills: journal.times('killed') })
  }

  const roundsMs = Date.now() - begunAt
  endpoint.draw(() => journal.watching(honest))
  journal.round('drain')
  const left = await drain({ engine, folder, site, shiftMs, heard: journal.heard })
  site.close()
  await endpoint.close()
  const result = score({
    engine,
    seed,
    endpoint,
    journal,
    deck,
    left,
    rounds: round,
    roundsMs,
    folder,
  })
  if (!result.problems.length) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return result
}
