import { expect, test } from 'vitest'
import { toPlain } from '../../src/model/plain.ts'

test('takes the later over the earlier, and leaves out what is undefined', () => {
  expect(toPlain({ a: 1, b: 2 }, undefined, { b: 3, c: undefined })).toEqual({ a: 1, b: 3 })
})

test('leaves out member by member what JSON cannot hold', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  const hostile = {
    circle,
    nothing: () => {},
    symbol: Symbol('s'),
    big: 2n ** 64n,
    inner: { big: 1n, nothing: () => {} },
    date: new Date(0),
    nan: Number.NaN,
    get thrown() {
      throw new Error('host')
    },
    fine: 'fine',
  }
  expect(toPlain(hostile)).toEqual({
    big: '18446744073709551616',
    inner: { big: '1' },
    date: '1970-01-01T00:00:00.000Z',
    nan: null,
    fine: 'fine',
  })
})
