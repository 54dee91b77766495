import type { Page } from 'playwright-core'
import { describe, type ExpectStatic, test } from 'vitest'
import { type StateName, stateNames } from '../../../examples/catalogue/states.ts'
import { violations } from './checks/axe.ts'
import { findMoving, findSmall, findUnreachable } from './checks/layout.ts'
import { readStatus } from './checks/status.ts'
import { openCatalogue } from './stage.ts'

const { withPage, open } = openCatalogue()

const phone = { width: 320, height: 640 }
const desktop = { width: 1280, height: 800 }
/** 1280 × 1024 at 400 %. */
const enlarged = { width: 320, height: 256 }
const landscape = { width: 640, height: 360 }

const light = { colorScheme: 'light', forcedColors: 'none' } as const
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const
const forced = { colorScheme: 'light', forcedColors: 'active' } as const

/** How large each target is at least, in CSS pixels: 24 are what WCAG 2.2 asks at level AA, 44 at AAA. */
const sizes = [
  { size: 'normal', least: 24, modes: [light, dark, forced] },
  { size: 'large', least: 44, modes: [light] },
]

/** What has to be told to those who do not see it come. */
const byThemselves: readonly StateName[] = ['by-itself', 'silence', 'everything']

/** There without asking: nothing has to be told, and no card comes. */
const standing: readonly StateName[] = ['launcher', 'launcher-unread', 'edge']

const isTold = async (page: Page, name: StateName, expect: ExpectStatic) => {
  const { before, problem, title, result } = await page.evaluate(readStatus)
  expect.soft(before, 'before the card').toEqual({ regions: 1, said: '' })
  const said = problem || (result ?? (byThemselves.includes(name) ? title : ''))
  await expect.poll(() => page.evaluate(readStatus)).toMatchObject({ regions: 1, said })
}

describe.concurrent.each(sizes)('at size $size', ({ size, least, modes }) => {
  for (const name of stateNames)
    test(`${name}: it is told, axe finds nothing, and all can be reached`, ({ expect }) =>
      withPage(async (page) => {
        await page.emulateMedia(light)
        await page.setViewportSize(desktop)
        await open(page, name, { size })
        if (!standing.includes(name)) await isTold(page, name, expect)
        expect.soft(await page.evaluate(findMoving)).toEqual([])

        for (const viewport of [desktop, phone]) {
          await page.setViewportSize(viewport)
          for (const mode of modes) {
            await page.emulateMedia(mode)
            const where = JSON.stringify({ ...viewport, ...mode })
            expect.soft(await violations(page), where).toEqual([])
          }
        }
        for (const viewport of [phone, enlarged, landscape, desktop]) {
          await page.setViewportSize(viewport)
          const where = JSON.stringify(viewport)
          const faults = [
            ...(await page.evaluate(findUnreachable)),
            ...(await page.evaluate(findSmall, least)),
          ]
          expect.soft(faults, where).toEqual([])
        }
      }))
})
