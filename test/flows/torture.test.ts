import { expect, test } from 'vitest'
import { createChance } from '../helpers/chance.ts'
import { createDeck } from '../torture/deck.ts'
import { createChromium } from '../torture/engines/chromium.ts'
import { run } from '../torture/run.ts'

// The short part of `npm run torture`. The deck deals every fault once before any a second time.
test('fifty kills and every fault three times: nothing thanked is lost, nothing arrives twice', async () => {
  const engine = createChromium()
  const deck = createDeck(createChance('short'), 0.2)
  const goal = { submissions: 200, kills: 25, everyFault: 3 }
  const scores = await Promise.all(
    ['short-1', 'short-2'].map((seed) => run({ engine, seed, goal, deck })),
  )

  for (const score of scores) {
    expect(score.problems).toEqual([])
    expect(score.kills).toBeGreaterThanOrEqual(25)
    expect(score.thanked).toBeGreaterThan(100)
  }
  expect(Math.min(...deck.met.values())).toBeGreaterThanOrEqual(3)
}, 240_000)
