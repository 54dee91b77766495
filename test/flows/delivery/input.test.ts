import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { ok, status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { call, openVisitor, pending } from './visitor.ts'

const browser = shareBrowser()

/** Room for 32 kB of emoji, which are 16,384 code units. */
const roomy = {
  prompts: [
    {
      id: 'any',
      attach: ['user.plan', 'user.trap'],
      urgent: { 'user.trap': { $exists: true } },
      questions: [{ id: 'text', type: 'comment', title: 'Any thoughts?', maxLength: 20_000 }],
    },
  ],
}

const visit = async () => {
  const site = await startDeliverySite({ config: roomy })
  const visitor = await openVisitor(browser)
  const page = await visitor.open(site.url)
  return { ...site, ...visitor, page }
}

/** Puts words into the field as a paste does: no keyboard has these. */
const paste = (page: Page, text: string) =>
  page.getByRole('textbox', { name: 'Any thoughts?' }).evaluate((field, text) => {
    ;(field as HTMLTextAreaElement).value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }, text)

const thankedFor = async (page: Page, text: string) => {
  await call(page, 'show', 'any')
  await page.getByRole('textbox', { name: 'Any thoughts?' }).waitFor()
  await paste(page, text)
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('Thank you.').first().waitFor()
}

describe('lone surrogates, NUL, 32 kB of emoji', () => {
  const texts: [string, string][] = [
    ['lone surrogates', 'high \ud83d, low \ude00, the wrong way round \ude00\ud83d'],
    ['NUL', 'before\0after \u0001\u001f\u007f\u2028\ufeff\uffff'],
    ['32 kB of emoji', '😀'.repeat(8192)],
    ['what looks like our own JSON', '"}],"entries":[{"id":"\\u0000\\'],
  ]
  const ways: [string, (page: Page, text: string) => Promise<unknown>][] = [
    ['typed', thankedFor],
    ['submitted', submit],
  ]

  test.each(
    texts.flatMap(([what, text]) => ways.map(([way, give]) => [what, way, text, give] as const)),
  )(
    '%s, %s: valid JSON at the server, and the same bytes on retry',
    async (_, _way, text, give) => {
      const { endpoint, page, troubles } = await visit()
      endpoint.always(status(503))
      await give(page, text)
      await endpoint.arrived(1)
      endpoint.always(ok)
      expect(await flush(page)).toBe(0)

      const [[id, entry] = ['', undefined]] = [...endpoint.stored]
      expect(entry).toMatchObject({ answers: { text } })
      expect(endpoint.copies(id)).toBeGreaterThan(1)
      expect(endpoint.identical(id)).toBe(true)
      // Where bytes were no UTF-8, this character took their place.
      for (const { body } of endpoint.requests) expect(body).not.toContain('\ufffd')
      expect(troubles).toEqual([])
    },
  )
})

test('cyclic, BigInt and throwing getters in traits: they are left out, and the answer arrives', async () => {
  const { endpoint, page, troubles } = await visit()
  await page.evaluate(() => {
    const strange = () => {
      const bad: Record<string, unknown> = { plan: 'pro', big: 10n, deep: { big: 10n }, f() {} }
      bad.self = bad
      bad.inner = { list: [bad] }
      bad.json = {
        toJSON() {
          throw new Error('toJSON')
        },
      }
      Object.defineProperty(bad, 'trap', {
        enumerable: true,
        get() {
          throw new Error('trap')
        },
      })
      return bad
    }
    const { windchime } = window as unknown as {
      windchime: (method: string, ...args: unknown[]) => void
    }
    windchime('identify', { id: 'u_42', traits: strange() })
    windchime('update', { context: strange() })
    windchime('submit', 'any', { text: 'All the same' }, { context: strange() })
  })
  await expect.poll(() => endpoint.stored.size).toBe(1)
  await expect.poll(() => pending(page)).toBe(0)
  const [entry] = endpoint.stored.values()
  expect(entry).toMatchObject({
    answers: { text: 'All the same' },
    respondent: { id: 'u_42', traits: { plan: 'pro' } },
    context: { plan: 'pro' },
  })
  const { respondent, context } = entry as { respondent?: { traits?: object }; context?: object }
  for (const kept of [respondent?.traits, context])
    for (const bad of ['self', 'inner', 'json', 'trap', 'f']) expect(kept).not.toHaveProperty(bad)

  // The prompt itself can still be shown to this person.
  await thankedFor(page, 'And asked')
  await expect.poll(() => endpoint.stored.size).toBe(2)
  expect(troubles).toEqual([])
})
