import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { type Behaviour, ok, status } from '../../helpers/fault-server.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { call, errorsOf, openVisitor, pending } from './visitor.ts'

const browser = shareBrowser()

/** Takes only what comes with one of these tokens. */
const demanding = (...tokens: string[]): Behaviour => ({
  answer: (exchange) => {
    const [, token = ''] = exchange.request.headers.authorization?.split(' ') ?? []
    return (tokens.includes(token) ? ok : status(401)).answer(exchange)
  },
})

/** A's token has expired, and their answer is held; then B is here, and answers too. */
const switchUser = async () => {
  const { url, endpoint } = await startDeliverySite()
  endpoint.always(demanding('b', 'a-fresh'))
  const visitor = await openVisitor(browser)
  const page = await visitor.open(url)
  await call(page, 'identify', { id: 'A', token: 'a' })
  const ofA = await submit(page, 'Of A')
  await expect.poll(() => errorsOf(visitor)).toEqual(['delivery-held'])
  expect(endpoint.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer a'])

  await call(page, 'identify', { id: 'B', token: 'b' })
  const ofB = await submit(page, 'Of B')

  /** Who was named in a request, and with whose token it came. */
  const strangers = () =>
    endpoint.requests.filter(({ entries, headers }) => {
      const people = new Set(entries.map(({ respondent }) => respondent?.id))
      const [person = ''] = [...people]
      const own = headers.authorization?.startsWith(`Bearer ${person.toLowerCase()}`) ?? true
      return people.size !== 1 || !own
    })
  return { url, endpoint, visitor, page, ofA, ofB, strangers }
}

describe('user switched while a token expired', () => {
  test('who is here now is delivered with their own token, though the other is held', async () => {
    const { endpoint, visitor, page, ofA, ofB, strangers } = await switchUser()
    await expect.poll(() => endpoint.stored.has(ofB.id)).toBe(true)
    await expect.poll(() => pending(page)).toBe(1)
    const withB = endpoint.requests.filter(({ headers }) => headers.authorization === 'Bearer b')
    expect(withB.map(({ entries }) => entries.map(({ id }) => id))).toEqual([[ofB.id]])
    expect(await flush(page)).toBe(1)
    expect([strangers(), endpoint.stored.has(ofA.id)]).toEqual([[], false])
    expect(visitor.told).toContainEqual(['delivered', { ids: [ofB.id] }])
  })

  test('what is held is reported once, though others are delivered meanwhile', async () => {
    const { endpoint, visitor, page } = await switchUser()
    await submit(page, 'Of B, once more')
    await expect.poll(() => endpoint.stored.size).toBe(2)
    expect(await flush(page)).toBe(1)
    expect(errorsOf(visitor)).toEqual(['delivery-held'])
  })

  test('who comes back with a fresh token is delivered with it', async () => {
    const { endpoint, page, ofA, ofB, strangers } = await switchUser()
    await expect.poll(() => endpoint.stored.has(ofB.id)).toBe(true)
    await call(page, 'identify', { id: 'A', token: 'a-fresh' })
    expect(await flush(page)).toBe(0)
    const last = endpoint.requests.at(-1)
    expect(last?.headers.authorization).toBe('Bearer a-fresh')
    expect(last?.entries.map(({ id }) => id)).toEqual([ofA.id])
    expect([strangers(), endpoint.identical(ofA.id)]).toEqual([[], true])
  })

  test('who comes back on another page is delivered there, without anyone’s doing', async () => {
    const { endpoint, visitor, page, url, ofA, ofB, strangers } = await switchUser()
    await expect.poll(() => endpoint.stored.has(ofB.id)).toBe(true)
    await visitor.context.addInitScript(() => {
      const { windchime } = window as unknown as { windchime: (...call: unknown[]) => void }
      windchime('identify', { id: 'A', token: 'a-fresh' })
    })
    await page.goto(url)
    await expect.poll(() => endpoint.stored.has(ofA.id)).toBe(true)
    await expect.poll(() => pending(page)).toBe(0)
    expect(strangers()).toEqual([])
  })
})
