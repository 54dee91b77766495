import { expect, test } from 'vitest'
import { openShop } from './helpers.ts'

test.each([
  ['/', 'Small songs for the wind'],
  ['/checkout', 'Coupon code'],
  ['/thanks', 'Your order is placed'],
])('%s is a page that embeds the SDK', async (path, words) => {
  const response = await fetch((await openShop()) + path)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch('text/html')
  expect(html).toContain(words)
  expect(html).toContain('<script async src="/windchime.js" data-config="/feedback.json"')
  expect(html).toContain('data-endpoint="/v1/responses" data-release="1"')
})

test('says what may run, and gives the inline stub the nonce of this very answer', async () => {
  const url = await openShop()
  const seen = new Set<string>()
  for (let visit = 0; visit < 2; visit += 1) {
    const response = await fetch(url)
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? 'none'
    expect(await response.text()).toContain(`<script nonce="${nonce}">`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    seen.add(nonce)
  }
  expect(seen.size).toBe(2)
})

test('an address without a page has a page that says so', async () => {
  const response = await fetch(`${await openShop()}/no/such/place`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Gone with the wind')
})

test('a page is fit for the back-forward cache', async () => {
  const response = await fetch(await openShop())
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('a port that is taken is refused with its code', async () => {
  const { port } = new URL(await openShop())
  await expect(openShop({ port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
