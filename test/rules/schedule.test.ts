import { describe, expect, test } from 'vitest'
import { gatesOf } from '../../src/rules/gates.ts'
import rows from '../cases/schedule.json' with { type: 'json' }
import { inTimeZone } from './helpers/in-time-zone.ts'
import { momentOf, promptOf } from './helpers/moment.ts'

describe('a schedule', () => {
  test.each(rows)('$name ($timeZone)', ({ timeZone, schedule, now, expected, nextAt }) => {
    const moment = momentOf({ now: Date.parse(now) })
    const gate = inTimeZone(timeZone, () => gatesOf(promptOf({ schedule }), moment)[1])
    expect(gate).toMatchObject({ gate: 'schedule', pass: expected })
    expect(gate?.nextAt).toBe(nextAt)
  })
})
