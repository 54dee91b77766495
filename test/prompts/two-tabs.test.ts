import { describe, expect, test } from 'vitest'
import { type Chance, createChance } from '../helpers/chance.ts'
import { anOrder, aPrompt, createAskingDevice } from './helpers/ask.ts'

const dayMs = 24 * 60 * 60_000

/** Goes on a little later, by microtasks or by the timers that stores work with. */
const aWhile = async (chance: Chance) => {
  for (let left = chance.whole(0, 6); left > 0; left--)
    await (chance.happens(0.5)
      ? Promise.resolve()
      : new Promise((resolve) => setTimeout(resolve, chance.whole(0, 2))))
}

const openTabs = (chance: Chance) => {
  const device = createAskingDevice()
  const tabs = Array.from({ length: chance.whole(2, 4) }, () => device.openSite())
  return { clock: device.clock, tabs }
}

type Tab = ReturnType<typeof openTabs>['tabs'][number]

const showing = (tabs: readonly Tab[]) => tabs.filter(({ $prompt }) => $prompt.get())

/** Every tab is offered a prompt for the same thing that happened, in any order, each when it comes to it. */
const offer = async (chance: Chance, tabs: readonly Tab[], idOf: (tab: number) => string) => {
  let most = 0
  for (const { $prompt } of tabs)
    $prompt.listen(() => {
      most = Math.max(most, showing(tabs).length)
    })
  const claims = await Promise.all(
    chance.shuffle([...tabs.entries()]).map(async ([i, { asking }]) => {
      await aWhile(chance)
      return asking.interrupt(aPrompt({ id: idOf(i) }), anOrder())
    }),
  )
  return { claimed: claims.filter(Boolean).length, most }
}

const seeds = Array.from({ length: 40 }, (_, n) => `two tabs ${n}`)

describe('of the tabs of a device that hear the same signal at the same time', () => {
  test.each([
    ['the same prompt', () => 'nps'],
    ['a prompt of its own', (tab: number) => `prompt-${tab}`],
  ])('only one asks, each being offered %s', async (_, idOf) => {
    for (const seed of seeds) {
      const chance = createChance(seed)
      const { tabs } = openTabs(chance)
      const { claimed, most } = await offer(chance, tabs, idOf)
      expect([claimed, most, showing(tabs).length], seed).toEqual([1, 1, 1])
      const { prompts, visit } = tabs.find(({ $prompt }) => $prompt.get())?.ledger.state() ?? {}
      expect([Object.values(prompts ?? {}).map(({ asked }) => asked), visit?.interrupted]).toEqual([
        [1],
        1,
      ])
    }
  })

  test('none asks once more what another has asked, until 30 days are over', async () => {
    for (const seed of seeds.slice(0, 15)) {
      const chance = createChance(seed)
      const { clock, tabs } = openTabs(chance)
      let asked = 0
      // Every ten days, so that of nine times the first, the fourth and the seventh may ask.
      for (let time = 0; time < 9; time++) {
        const { claimed, most } = await offer(chance, tabs, () => 'nps')
        expect(most, seed).toBeLessThanOrEqual(1)
        expect(claimed, `${seed}, time ${time}`).toBe(time % 3 === 0 ? 1 : 0)
        asked += claimed
        for (const { shown } of showing(tabs)) shown().dismiss()
        await clock.pass(0)
        await clock.pass(10 * dayMs)
      }
      expect(asked).toBe(3)
    }
  })
})
