import { expect, test } from 'vitest'
import type { Config } from '../../src/model/schema.ts'
import type { Signal } from '../../src/model/signal.ts'
import { createPrompting } from '../../src/prompts/prompting.ts'
import { momentOf, promptOf } from '../rules/helpers/moment.ts'

const configOf = (...prompts: Parameters<typeof promptOf>[0][]): Config => ({
  version: 1,
  prompts: prompts.map(promptOf),
})

const event = (value: string): Signal => ({ type: 'event', value, properties: {} })

/** Who is concerned, of whatever config there is at the time. */
const concernedIn = (config: () => Config) => {
  const { waitingFor } = createPrompting({ config, moment: () => momentOf(), hand() {} })
  return (signal: Signal) => waitingFor(signal).map(({ id }) => id)
}

test('finds who waits for a signal, once each and in the order of the config', () => {
  const config = configOf(
    { id: 'late', triggers: [{ pageSeconds: 30 }] },
    {
      id: 'twice',
      triggers: [{ event: 'order', where: { 'event.total': 1 } }, { event: 'order' }],
    },
    { id: 'off', triggers: [{ event: 'search' }], cancelOn: ['order'] },
    { id: 'other', triggers: [{ event: 'orders' }, { click: 'order' }] },
    { id: 'any' },
  )
  const concerned = concernedIn(() => config)
  expect(concerned(event('order'))).toEqual(['twice', 'off'])
  expect(concerned(event('search'))).toEqual(['off'])
  expect(concerned({ type: 'pageSeconds', value: 30 })).toEqual(['late'])
  expect(concerned(event('nobody'))).toEqual([])
})

test('takes nothing else of a trigger for what it waits for', () => {
  const where = Object.assign(Object.create(null), { 'event.total': 30 })
  const config = configOf(
    { id: 'counts', triggers: [{ event: 'order', where, atLeast: 30, withinDays: 30 }] },
    { id: 'scrolls', triggers: [{ scrollPercent: 30 }] },
  )
  const concerned = concernedIn(() => config)
  expect(concerned({ type: 'scrollPercent', value: 30 })).toEqual(['scrolls'])
  expect(concerned({ type: 'pageSeconds', value: 30 })).toEqual([])
  expect(concerned(event('constructor'))).toEqual([])
})

test('looks anew where the config is another one', () => {
  let config = configOf({ id: 'before', triggers: [{ event: 'order' }] })
  const concerned = concernedIn(() => config)
  expect(concerned(event('order'))).toEqual(['before'])
  config = configOf({ id: 'after', triggers: [{ event: 'order' }] })
  expect(concerned(event('order'))).toEqual(['after'])
})
