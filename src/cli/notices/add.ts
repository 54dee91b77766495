import { pathText } from '../../model/check.ts'
import { address, claimsOf } from './address.ts'
import { type BookEntry, type Draft, entryOf, publishedOf, type State } from './book.ts'
import { digest } from './digest.ts'
import { draftFields, type FieldArguments, fieldOptions } from './draft-fields.ts'
import type { Changed } from './make-drafts.ts'
import { noticeFindings } from './notice-findings.ts'
import { putDraft } from './put-draft.ts'
import { referencesIn } from './reference.ts'
import type { Responses } from './responses.ts'
import { type SealArguments, sealOptions, sealWords } from './seal-words.ts'

/** For `parseArgs` of Node. */
export const addOptions = {
  ...fieldOptions,
  ...sealOptions,
  id: { type: 'string' },
  to: { type: 'string', multiple: true },
  everyone: { type: 'boolean' },
} as const

export interface AddArguments extends FieldArguments, SealArguments {
  readonly id?: string | undefined
  readonly to?: string[] | undefined
  readonly everyone?: boolean | undefined
}

const refsIn = (written: readonly string[]): readonly string[] => {
  const each = written.flatMap((one) => one.split(/[\s,]+/)).filter(Boolean)
  const wrong = each.find((one) => !referencesIn(one.toUpperCase())[0])
  if (wrong) throw new Error(`--to ${wrong}: expected a reference such as R-7F3K2QX`)
  return referencesIn(each.join(' ').toUpperCase()).toSorted()
}

type Standing = Omit<Draft, 'at'> | undefined

/** Whom it is for: as the options say, else as it was. */
const addressees = (
  given: AddArguments,
  standing: Standing,
  entry: BookEntry | undefined,
): { readonly refs: readonly string[]; readonly to?: Draft['to'] } => {
  const refs = refsIn(given.to ?? [])
  if (refs[0] && given.everyone) throw new Error('--to and --everyone: whom does it tell?')
  if (given.everyone) return { refs, to: 'everyone' }
  if (refs[0]) return { refs }
  if (!standing) throw new Error('expected --to R-…[,R-…] or --everyone: whom does it tell?')
  return { refs: Object.keys(entry?.people ?? {}), to: standing.to }
}

const standingOf = (id: string | undefined, state: State): Standing => {
  const notice = id && (entryOf(state, id)?.draft ?? publishedOf(state, id))
  if (!notice) return undefined
  const { at: _at, ...draft } = { at: '', ...notice }
  return draft
}

const withoutSeals = ({ sealed: _sealed, ...draft }: Draft): Draft => draft

/**
 * `windchime notices add`: a draft in somebody's own words; with `--id` a change to one, or to what
 * is out.
 *
 * @throws where the options make no sense, or somebody that they name cannot be told
 */
export const add = async (
  state: State,
  given: AddArguments,
  responses: Responses | undefined,
  { locale, release, now }: { locale: string; release: string | undefined; now: number },
): Promise<Changed> => {
  const named = standingOf(given.id, state)
  if (!named && !given.title) throw new Error('expected --title: what does it say?')
  const { refs, to } = addressees(given, named, given.id ? entryOf(state, given.id) : undefined)
  const { people, problems, warnings } = address(refs, '--to', state, responses)
  if (problems[0]) throw new Error(problems.join('\n'))
  const claims = claimsOf(people)
  if (refs[0] && !claims[0]) throw new Error(warnings.join('\n'))

  const fields = draftFields(given, named, locale, release)
  // Of claims, not of references: those could be guessed from a public id.
  const own = digest(
    fields.kind,
    release ?? null,
    fields.text[locale]?.title,
    refs[0] ? claims : 'everyone',
  )
  const id = given.id ?? `n_${own}`
  if (entryOf(state, id)?.takenBack || state.feed.revoked.includes(id))
    throw new Error(`${id}: was taken back; say it with other words`)
  const whole: Draft = {
    ...fields,
    id,
    rev: 1,
    to: refs[0] ? { claims } : (to ?? 'everyone'),
    ...(refs[0] && { voices: refs.length }),
  }
  const before = standingOf(id, state)?.sealed
  const sealed = await sealWords(id, people, given, responses, before)
  const draft = sealed ? { ...whole, sealed } : given.id ? whole : withoutSeals(whole)

  const findings = noticeFindings(draft, [], 'draft', now).map(({ at, message, warning }) => ({
    line: `${pathText(at)}: ${message}`,
    warning,
  }))
  const mistakes = findings.filter(({ warning }) => !warning)
  if (mistakes[0]) throw new Error(mistakes.map(({ line }) => line).join('\n'))
  const said = entryOf(state, id)?.said
  const put = putDraft(state, { id, people, ...(said && { said }), draft })
  return {
    ...put,
    problems: [],
    warnings: [...warnings, ...findings.map(({ line }) => `${id}: ${line}`)],
  }
}
