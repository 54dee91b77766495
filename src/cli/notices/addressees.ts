import { address, claimsOf } from './address.ts'
import { type BookEntry, type Draft, entryOf, type State } from './book.ts'
import { referencesIn } from './reference.ts'
import type { Responses } from './responses.ts'

/** For `parseArgs` of Node. */
export const addresseeOptions = {
  to: { type: 'string', multiple: true },
  everyone: { type: 'boolean' },
} as const

export interface AddresseeArguments {
  readonly to?: string[] | undefined
  readonly everyone?: boolean | undefined
}

/** Whom a notice is for. */
export interface Addressees extends Pick<Draft, 'to' | 'voices'> {
  readonly people: BookEntry['people']
  readonly warnings: readonly string[]
}

const refsIn = (written: readonly string[]): readonly string[] => {
  const each = written.flatMap((one) => one.split(/[\s,]+/)).filter(Boolean)
  const wrong = each.find((one) => !referencesIn(one.toUpperCase())[0])
  if (wrong) throw new Error(`--to ${wrong}: expected a reference such as R-7F3K2QX`)
  return referencesIn(each.join(' ').toUpperCase()).toSorted()
}

/**
 * Whom the options name, else whom it told before.
 *
 * @throws where that is nobody, or somebody who is not known
 */
export const addressees = (
  given: AddresseeArguments,
  standing: Draft | undefined,
  state: State,
  responses: Responses | undefined,
): Addressees => {
  const refs = refsIn(given.to ?? [])
  if (refs[0] && given.everyone) throw new Error('--to and --everyone: whom does it tell?')
  if (given.everyone) return { people: {}, to: 'everyone', warnings: [] }
  if (!refs[0]) {
    if (!standing) throw new Error('expected --to R-…[,R-…] or --everyone: whom does it tell?')
    const { id, to, voices } = standing
    const { people } = entryOf(state, id) ?? { people: {} }
    return { people, to, ...(voices !== undefined && { voices }), warnings: [] }
  }
  const { people, problems, warnings } = address(refs, '--to', state, responses)
  if (problems[0]) throw new Error(problems.join('\n'))
  const claims = claimsOf(people)
  if (!claims[0]) throw new Error(warnings.join('\n'))
  return { people, to: { claims }, voices: refs.length, warnings }
}
