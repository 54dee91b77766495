import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { failuresOf, shareApp, stateOf, submit } from './app.ts'
import { firstPauseMs, pass } from './visitor.ts'

const visit = shareApp(shareBrowser())

describe('a token function', () => {
  /** Who is here, with a token function that runs in the page. */
  const identify = (page: Page, token: () => unknown) =>
    page.evaluate(`feedback.identify({
      id: 'A',
      token: () => {
        window.asked = true
        return (${token})()
      },
    })`)

  test.each<[string, () => unknown, waitMs: number]>([
    ['rejects', () => Promise.reject(new Error('signed out')), 0],
    [
      'throws',
      () => {
        throw new Error('host')
      },
      0,
    ],
    ['never settles', () => new Promise(() => {}), 11 * 1000],
  ])(
    'that %s: nothing goes without it, the entry is kept, and goes with the next one',
    async (_, token, waitMs) => {
      const { page, troubles } = await visit()
      await identify(page, token)
      const { id, durable } = await submit(page, 'Mine')
      expect(durable).toBe(true)
      await page.waitForFunction('window.asked')
      await pass(page, waitMs)
      await expect.poll(() => failuresOf(page)).toBe(1)
      expect(await stateOf(page)).toMatchObject({ pending: 1, ids: [] })
      await identify(page, () => Promise.resolve('a'))
      await pass(page, firstPauseMs)
      await expect
        .poll(() => stateOf(page))
        .toMatchObject({ pending: 0, ids: [[id]], tokens: ['a'] })
      expect(troubles).toEqual([])
    },
  )
})
