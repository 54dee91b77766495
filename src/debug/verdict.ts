import type { Gate, GateName } from '../model/gate.ts'
import type { PromptRecord } from '../model/ledger.ts'
import type { Prompt, Trigger } from '../model/schema.ts'
import { howLong, inWords, whenIs } from './words.ts'

export const triggerWords = (trigger: Trigger): string => {
  const { where, atLeast, delaySeconds, withinDays, ...happening } = trigger
  const [[type, value] = []] = Object.entries(happening)
  const often = atLeast && atLeast > 1 ? `, ${atLeast} times` : ''
  return `${type} ${inWords(value)}${often}`
}

const ago = (time: number | string, now: number) => `${howLong(now - new Date(time).getTime())} ago`

const lastAsked = ({ never, askedAt = 0, answeredAt = 0 }: PromptRecord, now: number) => {
  if (never) return 'the person said "Don\'t ask me again"'
  return answeredAt >= askedAt ? `answered ${ago(answeredAt, now)}` : `asked ${ago(askedAt, now)}`
}

/**
 * Why a gate refuses, by what it says itself. By name in a map, for the build shortens keys. What
 * only delays a prompt that was triggered refuses none that waits for its trigger.
 */
const reasons = new Map<GateName, (gate: Gate, now: number) => string>([
  ['consent', ({ actual }) => `consent is ${inWords(actual)}`],
  ['schedule', ({ nextAt }) => (nextAt ? 'its time has not come' : 'its time is over')],
  ['pages', ({ actual }) => `not on the page ${inWords(actual)}`],
  ['audience', ({ actual }) => `not for this person, who has ${inWords(actual)}`],
  [
    'sample',
    ({ expected }) => `not drawn: its sample is ${inWords(Number(expected) * 100)} % of people`,
  ],
  ['frequency', ({ actual }, now) => lastAsked(actual as PromptRecord, now)],
  ['quiet', ({ actual }, now) => `a prompt interrupted this person ${ago(`${actual}`, now)}`],
  ['visit', ({ actual }) => `${inWords(actual)} shown in this visit already`],
])

/** What keeps a prompt from being asked, in one sentence: the first gate that refuses. */
export const verdict = ({ triggers = [] }: Prompt, gates: readonly Gate[], now: number): string => {
  const refusing = gates.find(({ pass }) => !pass)
  if (!refusing) return 'Asked here and now, where its place is on the page'
  if (refusing.gate === 'trigger')
    return triggers[0]
      ? `Possible here: waits for ${triggers.map(triggerWords).join(' or ')}`
      : 'Shown when it is opened: it has no trigger'
  const opens = refusing.nextAt ? `, opens ${whenIs(refusing.nextAt)}` : ''
  const reason = reasons.get(refusing.gate)?.(refusing, now) ?? `refused by ${refusing.gate}`
  return `Not asked: ${reason}${opens}`
}
