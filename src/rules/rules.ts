import { holds } from './condition.ts'
import { afterAsking, recordKey, recordOf } from './frequency.ts'
import { gatesOf } from './gates.ts'
import { lookUp } from './lookup.ts'

/** The rules as one value, for the parts that are fetched later and must not bring them again. */
export const rules = { gatesOf, holds, lookUp, afterAsking, recordKey, recordOf }

export type Rules = typeof rules
