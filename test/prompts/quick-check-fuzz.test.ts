import { describe, expect, test } from 'vitest'
import { attempt } from '../../src/model/attempt.ts'
import { checkConfig } from '../../src/model/check.ts'
import type { Config } from '../../src/model/schema.ts'
import { isPlausible } from '../../src/prompts/config.ts'
import { createPrompting } from '../../src/prompts/prompting.ts'
import { looksRight } from '../../src/prompts/quick-check.ts'
import { rules } from '../../src/rules/rules.ts'
import {
  full,
  impossible,
  pathOf,
  placesIn,
  possible,
  withValue,
} from '../model/helpers/full-config.ts'
import { momentOf } from '../rules/helpers/moment.ts'

/** What a page can put together, and no address can send. */
const unsendable = /NaN|cycle|throws|revoked|function|symbol|bigint/
/** As large as these, each place is not worth the while. */
const large = /megabyte|100,000/
const values = [...impossible, ...possible].filter(([name]) => !large.test(name))
const sendable = values.filter(([name]) => !unsendable.test(name))

/** The full config as far as it looks right: where it does not, nothing can be missed. */
const plain = () => {
  const config = full()
  const [prompt] = config.prompts
  if (prompt && 'triggers' in prompt) {
    prompt.questions = prompt.questions.filter(({ type }) => /rating|comment/.test(type))
    prompt.triggers = prompt.triggers.filter((one) => 'event' in one || 'pageSeconds' in one)
  }
  return config
}

/** The places at which one of the values makes the config so; `[]` stands for any in a list. */
const placesWhere = (isSo: (config: object) => unknown, wrong: typeof values) => {
  const places = placesIn(plain()).filter((keys) =>
    wrong.some(([, value]) => isSo(withValue(keys, value, plain()))),
  )
  return [...new Set(places.map((keys) => pathOf(keys).replace(/\[\d\]/g, '[]')))]
}

const isWrong = (config: object) => checkConfig(config).problems.some(({ warning }) => !warning)

const signal = { type: 'event', value: 'order.completed', properties: {} } as const

/** What is done with a config of which only the least was looked at. */
const isReadable = (config: object) =>
  attempt(() => {
    const moment = () => momentOf({ signal })
    const parts = { config: () => config as Config, moment, hand() {} }
    createPrompting(parts).waitingFor(signal)
    for (const prompt of (config as Config).prompts) rules.gatesOf(prompt, moment())
    return true
  })

/** A number without end there is on one side of all others, as it says. */
const isInCondition = (place: string) => /\.(if|where|audience|urgent)\./.test(place)

/** What decides how a prompt looks, or is read by who takes it as it comes. */
const harmless = `$schema endpoint format locale quiet lifecycleEvents acknowledge
  privacy privacy.policyUrl privacy.urlQuery privacy.deviceId
  theme theme.accent theme.scheme theme.radius theme.position
  followUp.personalFeed followUp.broadcast followUp.seal
  theme.size theme.offset theme.offset.x theme.offset.y launcher.prompt
  prompts[].touchpoint prompts[].incentive prompts[].link prompts[].ignoreQuiet prompts[].priority
  prompts[].questions[].style prompts[].questions[].required
  prompts[].questions[].description prompts[].questions[].labels
  prompts[].questions[].labels.low prompts[].questions[].labels.middle
  prompts[].questions[].labels.high prompts[].questions[].submitLabel
  prompts[].questions[].placeholder prompts[].questions[].notApplicable
  prompts[].questions[].screenshot prompts[].thanks[].actions[].url`.split(/\s+/)

/** What it should tell and does not yet: a place that it learns of is taken out here. */
const missed = `privacy.redact privacy.redact[]
  prompts[].questions[].items prompts[].questions[].items[]
  prompts[].triggers[].atLeast prompts[].triggers[].withinDays prompts[].triggers[].delaySeconds
  prompts[].cancelOn prompts[].cancelOn[] prompts[].opens
  prompts[].present prompts[].present.as prompts[].present.target
  prompts[].pages prompts[].frequency
  prompts[].schedule prompts[].schedule.from prompts[].schedule.until`.split(/\s+/)

/** What throws where the rules read it, before anything has told that it is wrong. */
const unreadable = `prompts[].id prompts[].triggers prompts[].triggers[] prompts[].triggers[].event
  prompts[].triggers[].where prompts[].triggers[].atLeast prompts[].triggers[].withinDays
  prompts[].triggers[].delaySeconds prompts[].triggers[].pageSeconds
  prompts[].cancelOn prompts[].cancelOn[] prompts[].present prompts[].present.as prompts[].pages
  prompts[].pages.include prompts[].pages.include[] prompts[].audience
  prompts[].frequency.everyDays prompts[].frequency.per prompts[].sample.rate
  prompts[].sample.redrawDays prompts[].schedule`.split(/\s+/)

describe('at first sight, with the wrong value at any key,', () => {
  test('a config is right or is not, and nothing is thrown', () => {
    for (const keys of [...placesIn(plain()), ...placesIn(full())])
      for (const [, value] of values) {
        const config = withValue(keys, value)
        expect(typeof isPlausible(config)).toBe('boolean')
        expect(typeof looksRight(config, rules)).toBe('boolean')
      }
    for (const [, value] of values) {
      expect(isPlausible(value)).toBe(false)
      expect(typeof looksRight(value, rules)).toBe('boolean')
    }
  })

  test('no more looks right than does no harm, or is known to be missed', () => {
    expect(isPlausible(plain()) && looksRight(plain(), rules)).toBe(true)
    const places = placesWhere(
      (config) => isPlausible(config) && looksRight(config, rules) && isWrong(config),
      sendable,
    )
    const told = places.filter((place) => !isInCondition(place))
    expect(told.filter((place) => ![...harmless, ...missed].includes(place))).toEqual([])
  })

  test('no more is plausible than the rules can read, or is known to throw', () => {
    expect(isPlausible(plain()) && isReadable(plain())).toBe(true)
    const places = placesWhere((config) => isPlausible(config) && !isReadable(config), sendable)
    expect(places.filter((place) => !unreadable.includes(place))).toEqual([])
  })
})
