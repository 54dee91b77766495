import { expect, test } from 'vitest'
import { openShop } from './helpers.ts'

const releaseIn = async (response: Response) =>
  /data-release="([^"]*)"><\/script>/.exec(await response.text())?.[1]

test('is 1 when nobody chose', async () => {
  expect(await releaseIn(await fetch(await openShop()))).toBe('1')
})

test('?release= chooses it, and the visit keeps it', async () => {
  const url = await openShop()
  const chosen = await fetch(`${url}/checkout?release=2`)
  expect(await releaseIn(chosen)).toBe('2')
  const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await releaseIn(await fetch(`${url}/thanks`, { headers: { cookie } }))).toBe('2')
  const back = await fetch(`${url}/?release=1`, { headers: { cookie } })
  expect(await releaseIn(back)).toBe('1')
})

test.each(['2026.11.3', '0', '2.0'])('takes the dotted number %s', async (release) => {
  expect(await releaseIn(await fetch(`${await openShop()}/?release=${release}`))).toBe(release)
})

test.each(['', 'two', '1..2', '1.', '"><script>', '1\n', '9'.repeat(40), '1.2.3.4.5'])(
  'ignores %j',
  async (release) => {
    const url = await openShop()
    const query = new URLSearchParams({ release })
    const response = await fetch(`${url}/?${query}`)
    expect(response.headers.get('set-cookie')).toBe(null)
    expect(await releaseIn(response)).toBe('1')
    const cookie = `release=${encodeURIComponent(release)}`
    expect(await releaseIn(await fetch(url, { headers: { cookie } }))).toBe('1')
  },
)

test('offers the other release on the page where one is', async () => {
  const url = await openShop()
  const first = await (await fetch(`${url}/checkout`)).text()
  expect(first).toContain('You are on release 1')
  expect(first).toContain('<a href="?release=2">try release 2</a>')
  const second = await (await fetch(`${url}/checkout?release=2`)).text()
  expect(second).toContain('<a href="?release=1">try release 1</a>')
})
