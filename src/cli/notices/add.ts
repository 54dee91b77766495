import { pathText } from '../../model/check.ts'
import { type AddresseeArguments, addresseeOptions, addressees } from './addressees.ts'
import { type Draft, entryOf, publishedOf, type State } from './book.ts'
import { digest } from './digest.ts'
import { draftFields, type FieldArguments, fieldOptions } from './draft-fields.ts'
import type { Changed } from './make-drafts.ts'
import { noticeFindings } from './notice-findings.ts'
import { putDraft } from './put-draft.ts'
import type { Responses } from './responses.ts'
import { type SealArguments, sealOptions, sealWords } from './seal-words.ts'

/** For `parseArgs` of Node. */
export const addOptions = {
  ...fieldOptions,
  ...addresseeOptions,
  ...sealOptions,
  id: { type: 'string' },
} as const

export interface AddArguments extends FieldArguments, AddresseeArguments, SealArguments {
  readonly id?: string | undefined
}

const standingDraft = (id: string | undefined, state: State): Draft | undefined => {
  const notice = id && (entryOf(state, id)?.draft ?? publishedOf(state, id))
  if (!notice) return undefined
  const { at: _at, ...draft } = { at: '', ...notice }
  return draft
}

/** @returns the warnings; @throws where the draft has a mistake */
const warningsOf = (draft: Draft, now: number): readonly string[] => {
  const findings = noticeFindings(draft, [], 'draft', now)
  const mistakes = findings.filter(({ warning }) => !warning)
  const asLine = ({ at, message }: (typeof findings)[number]) => `${pathText(at)}: ${message}`
  if (mistakes[0]) throw new Error(mistakes.map(asLine).join('\n'))
  return findings.map((one) => `${draft.id}: ${asLine(one)}`)
}

const only = (sealed: Draft['sealed'] = {}, to: Draft['to']): Draft['sealed'] => {
  const claims = typeof to === 'object' && 'claims' in to ? to.claims : []
  const kept = Object.entries(sealed).filter(([claim]) => claims.includes(claim))
  return kept[0] && Object.fromEntries(kept)
}

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
  const named = standingDraft(given.id, state)
  if (!named && !given.title) throw new Error('expected --title: what does it say?')
  const { people, to, voices, warnings } = addressees(given, named, state, responses)
  const { voices: _voices, sealed: _sealed, ...fields } = draftFields(given, named, locale, release)
  // Of claims, not of references: those could be guessed from a public id.
  const id = given.id ?? `n_${digest(fields.kind, release ?? null, given.title, to)}`
  const { takenBack, said } = entryOf(state, id) ?? {}
  if (takenBack || state.feed.revoked.includes(id))
    throw new Error(`${id}: was taken back; say it with other words`)

  const before = standingDraft(id, state)?.sealed
  const sealed = (await sealWords(id, people, given, responses, before)) ?? only(named?.sealed, to)
  const draft: Draft = {
    ...fields,
    id,
    rev: 1,
    to,
    ...(voices && { voices }),
    ...(sealed && { sealed }),
  }
  const found = warningsOf(draft, now)
  const put = putDraft(state, { id, people, ...(said && { said }), draft })
  return { ...put, problems: [], warnings: [...warnings, ...found] }
}
