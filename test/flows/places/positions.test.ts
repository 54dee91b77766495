import { describe, expect, test } from 'vitest'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openSite } from '../asking/site.ts'

const browser = shareBrowser()
const [width, height] = [1280, 800]
const newPerson = () => browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
const titles = { en: 'How was it?', ar: 'كيف كانت التجربة؟' }
const prompt = { questions: [{ id: 'score', type: 'rating', title: titles }] }

describe.each(['en', 'ar'])('for readers of %s', (locale) => {
  test.each(['bottom-end', 'bottom-center', 'bottom-start', 'top-end', 'top-center', 'top-start'])(
    '%s',
    async (position) => {
      const [block, inline] = position.split('-')
      for (const offset of [undefined, { x: 60, y: 100 }]) {
        const site = await openSite(newPerson, [prompt], {
          config: { theme: { position, ...(offset && { offset }) } },
          tag: `data-locale="${locale}"`,
        })
        const tab = await site.open()
        await tab.evaluate("windchime('show', 'p0'),0")
        await tab.getByRole('dialog').waitFor()
        const box = await tab.getByRole('dialog').boundingBox()
        if (!box) throw new Error('not to be seen')
        const { x, y } = offset ?? { x: 24, y: 24 }
        if (block === 'top') expect(box.y).toBeCloseTo(y, 0)
        else expect(box.y + box.height).toBeCloseTo(height - y, 0)
        if (inline === 'center') expect(box.x + box.width / 2).toBeCloseTo(width / 2, 0)
        else if ((inline === 'start') === (locale === 'en')) expect(box.x).toBeCloseTo(x, 0)
        else expect(box.x + box.width).toBeCloseTo(width - x, 0)
      }
    },
  )
})

test('on a phone it is the sheet from below, which an offset lifts', async () => {
  for (const [offset, bottom] of [
    [undefined, 640],
    [{ x: 10 }, 640],
    [{ y: 72 }, 568],
  ] as const) {
    const site = await openSite(
      () => browser.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' }),
      [prompt],
      { config: { theme: { position: 'top-start', ...(offset && { offset }) } } },
    )
    const tab = await site.open()
    await tab.evaluate("windchime('show', 'p0'),0")
    await tab.getByRole('dialog').waitFor()
    const box = await tab.getByRole('dialog').boundingBox()
    expect(box && [box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 360, bottom])
  }
})
