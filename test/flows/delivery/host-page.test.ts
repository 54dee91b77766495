import { describe, expect, test } from 'vitest'
import { startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { openVisitor, pending } from './visitor.ts'

const browser = shareBrowser()

/** Runs in the page, before anything else of it. */
const freezePrototypes = () => {
  for (const { prototype } of [Array, Object, Function, Promise, Map, Set, String, Error])
    Object.freeze(prototype)
}

/** A page that patches `fetch` where its address says so, once the config is there, as tag managers do. */
const bodyWith = (patch: string) => `<button data-windchime-open="any">Tell us</button>
<script>
  if (location.search === '?patched') windchime('ready', () => { window.fetch = () => ${patch} })
</script>`

describe('host page that froze Array.prototype and patched fetch to throw', () => {
  test.each([
    ['throws at once', `{ throw new Error('patched') }`],
    ['rejects', `Promise.reject(new Error('patched'))`],
    ['gives nothing', 'undefined'],
    ['gives no answer', 'Promise.resolve({ ok: true })'],
  ])(
    'and which %s: the page is unharmed, the entries kept, and a later page delivers them',
    async (_, patch) => {
      const { url, endpoint } = await startDeliverySite({ body: bodyWith(patch) })
      const { context, open, told, troubles } = await openVisitor(browser)
      await context.clock.install()
      await context.addInitScript(freezePrototypes)
      const page = await open(`${url}/?patched`)
      expect(await page.evaluate(() => Object.isFrozen(Array.prototype))).toBe(true)

      const { id, durable } = await submit(page, 'By the form')
      expect(durable).toBe(true)
      await page.getByRole('button', { name: 'Tell us' }).click()
      await page.getByRole('textbox', { name: 'Any thoughts?' }).fill('By the widget')
      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByText('Thank you.').first().waitFor()
      expect([await pending(page), endpoint.requests.length]).toEqual([2, 0])
      expect([told, troubles]).toEqual([[], []])
      await page.close()

      // The longest pause after a second failure.
      await context.clock.fastForward(121_000)
      const later = await open(url)
      await expect.poll(() => pending(later)).toBe(0)
      expect([endpoint.stored.size, endpoint.copies(id)]).toEqual([2, 1])
      expect(troubles).toEqual([])
    },
  )

  test('from its first line: nothing can be loaded, and the page does not notice', async () => {
    const { url } = await startDeliverySite({
      body: '<button data-windchime-open="any">Tell us</button>',
    })
    const { context, open, troubles } = await openVisitor(browser)
    await context.addInitScript(freezePrototypes)
    await context.addInitScript(() => {
      window.fetch = () => {
        throw new Error('patched')
      }
    })
    const page = await open(url)
    await expect.poll(() => pending(page)).toBe(0)
    await page.getByRole('button', { name: 'Tell us' }).click()
    expect(await page.getByRole('heading').textContent()).toBe('Host')
    expect(troubles).toEqual([])
  })
})
