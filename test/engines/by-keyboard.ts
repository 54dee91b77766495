import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startFaultServer } from '../helpers/fault-server.ts'
import { hostPage, startSite } from '../helpers/site.ts'
import type { Driver } from './driver.ts'
import { flows } from './flows.ts'
import { createPerson } from './person.ts'

const body = `<button id="opener" data-windchime-open="flow">Tell us</button>
<script>windchime('ready', () => document.documentElement.setAttribute('data-ready', ''))</script>`

const languages = { ltr: 'en', rtl: 'ar' } as const

/** Somebody in front of a page with one button, which opens a prompt with these questions. */
const visit = async (driver: Driver, direction: 'ltr' | 'rtl', questions: readonly object[]) => {
  const endpoint = await startFaultServer()
  onTestFinished(endpoint.close)
  const tag = `data-config="/feedback.json" data-endpoint="${endpoint.url}"`
  const url = await startSite({
    '/': hostPage(`${tag} data-locale="${languages[direction]}"`, body),
    '/feedback.json': JSON.stringify({ version: 1, prompts: [{ id: 'flow', questions }] }),
  })
  await driver.open(url)
  const person = createPerson(driver, direction)
  await person.sees({ ready: true })
  await person.press('Tab')
  /** All that has arrived, as soon as something has. */
  const arrived = async () => {
    await endpoint.arrived(1)
    await expect.poll(() => endpoint.stored.size).toBeGreaterThan(0)
    return [...endpoint.stored.values()].map(
      (entry) => entry.kind === 'response' && { answers: entry.answers, complete: entry.complete },
    )
  }
  return { person, endpoint, arrived }
}

/** What a person without a mouse can do must be the same in every engine, in both directions. */
export const testByKeyboard = (engine: string, start: () => Promise<Driver>) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await start()
  })
  afterAll(() => driver?.close())

  describe.each(['ltr', 'rtl'] as const)(`${engine}, %s`, (direction) => {
    test.each(Object.entries(flows))(
      '%s: opened, left, closed, answered and sent by keyboard alone',
      async (_, { question, stops, steps, answers, sends }) => {
        const [first = 'go'] = stops
        const { person, endpoint, arrived } = await visit(driver, direction, [
          { id: 'q', ...question },
        ])
        await person.open(first)

        // Outside the prompt Escape is the page's.
        await person.press('Shift+Tab')
        await person.sees({ at: 'opener' })
        await person.press('Escape')
        await person.press('Tab')
        await person.sees({ at: first, open: true })

        expect(await person.tabTo('close')).toEqual(stops)
        await person.press('Escape')
        await person.sees({ at: 'opener', open: false })

        await person.open(first)
        await person.answer(steps)
        expect(endpoint.requests).toEqual([])
        if (direction === 'ltr') await person.press(sends)
        else {
          // What is chosen is no further stop either.
          expect(await person.tabTo('go')).toHaveLength(2)
          await person.press('Enter')
        }
        await person.sees({ thanked: true, open: true })
        expect(await arrived()).toEqual([{ answers, complete: true }])

        await person.tabTo('close')
        await person.press('Enter')
        await person.sees({ at: 'opener', open: false })
      },
    )

    test('from question to question and back nothing is lost, and what is wrong is said', async () => {
      const title = { en: 'Why is that?', ar: 'لماذا؟' }
      const { person, endpoint, arrived } = await visit(driver, direction, [
        { id: 'score', ...flows.stars?.question },
        { id: 'why', type: 'comment', title, required: true },
      ])
      await person.open('radio')
      await person.answer([
        ['Space', 0],
        ['higher', 1],
      ])
      await person.tabTo('go')
      await person.press('Space')
      await person.sees({ at: 'words', problem: '' })

      await person.tabTo('go')
      await person.press('Enter')
      await expect.poll(async () => (await person.see()).problem).toMatch(/\S/)
      const { problem } = await person.see()
      await person.sees({ announced: problem, at: 'go', open: true })
      expect(endpoint.requests).toEqual([])

      // Back is the stop before.
      await person.press('Shift+Tab')
      await person.sees({ at: 'back' })
      await person.press('Shift+Tab')
      await person.sees({ at: 'words' })
      await person.answer(['It rained'])
      await person.sees({ problem: '', announced: '' })
      expect(await person.tabTo('back')).toEqual(['words', 'back'])
      await person.press('Enter')
      await person.sees({ at: 'radio', chosen: [1] })
      await person.answer([['higher', 2]])
      await person.press('Enter')
      await person.sees({ at: 'words', words: 'It rained' })
      await person.press('Control+Enter')

      await person.sees({ thanked: true, open: true })
      expect(await arrived()).toEqual([{ answers: { score: 3, why: 'It rained' }, complete: true }])
      await person.tabTo('close')
      await person.press('Space')
      await person.sees({ at: 'opener', open: false })
    })
  })
}
