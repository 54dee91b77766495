import { holds } from './condition.ts'
import { afterAsking, recordKey, recordOf } from './frequency.ts'
import { gatesOf } from './gates.ts'
import { lookUp } from './lookup.ts'
import { operators } from './operators.ts'
import { isPossible } from './possible.ts'
import { timeOf } from './time-of.ts'
import { dueTrigger } from './trigger.ts'

/** The rules as one value, for the parts that are fetched later and must not bring them again. */
export const rules = {
  gatesOf,
  holds,
  dueTrigger,
  isPossible,
  lookUp,
  operators,
  afterAsking,
  recordKey,
  recordOf,
  timeOf,
}

export type Rules = typeof rules
