import { expect, test } from 'vitest'
import { onFreePort, portFrom } from '../../examples/ports.ts'

test.each([
  [undefined, 4173],
  ['', 4173],
  ['0', 0],
  ['8080', 8080],
  ['65535', 65_535],
])('PORT=%s is %i', (value, port) => {
  expect(portFrom('PORT', value, 4173)).toBe(port)
})

test.each(['abc', '-1', '1.5', '65536', '0x50', '1e3', '999999'])('PORT=%s is refused', (value) => {
  expect(() => portFrom('PORT', value, 4173)).toThrow(`PORT has to be a port`)
})

const startUnless = (taken: readonly number[]) => async (port: number) => {
  if (taken.includes(port)) throw Object.assign(new Error('taken'), { code: 'EADDRINUSE' })
  return port
}

test('takes the next port that is free', async () => {
  expect(await onFreePort(startUnless([4173, 4174]), 4173)).toBe(4175)
})

test('passes over a port that is reserved', async () => {
  expect(await onFreePort(startUnless([]), 4173, 4173)).toBe(4174)
})

test('leaves the choice to the system for 0', async () => {
  expect(await onFreePort(startUnless([]), 0, 0)).toBe(0)
})

test('tries no other port when something else is wrong', async () => {
  const start = async () => {
    throw Object.assign(new Error('not allowed'), { code: 'EACCES' })
  }
  await expect(onFreePort(start, 80)).rejects.toThrow('not allowed')
})

test('stops at the last port there is', async () => {
  await expect(onFreePort(startUnless([65_534, 65_535]), 65_534)).rejects.toThrow('is taken')
})
