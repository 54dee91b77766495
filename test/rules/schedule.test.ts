import { afterEach, describe, expect, test } from 'vitest'
import { gatesOf } from '../../src/rules/gates.ts'
import rows from '../cases/schedule.json' with { type: 'json' }
import { momentOf, promptOf } from './helpers/moment.ts'

const zone = process.env.TZ

describe('a schedule', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each(rows)('$name ($zone)', ({ zone, schedule, now, expected, nextAt }) => {
    process.env.TZ = zone
    const gate = gatesOf(promptOf({ schedule }), momentOf({ now: Date.parse(now) }))[1]
    expect(gate).toMatchObject({ gate: 'schedule', pass: expected })
    expect(gate?.nextAt).toBe(nextAt)
  })
})
