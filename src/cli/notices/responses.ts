import { isObject } from '../../rules/own.ts'
import { readCollector } from './read-collector.ts'
import { readResponseFile } from './read-response-file.ts'

/** What has to be known of a response to tell its author something. */
export interface KnownResponse {
  readonly id: string
  readonly ref: string
  readonly claim?: { readonly h: string; readonly seal?: string }
}

/** The responses that an endpoint stored. */
export interface Responses {
  /** Where they came from, for messages. */
  readonly from: string
  /** Several where a reference is not the only one of its kind. */
  readonly find: (ref: string) => readonly KnownResponse[]
}

export const responseOptions = {
  responses: { type: 'string', multiple: true },
  collector: { type: 'string' },
} as const

export interface ResponseArguments {
  readonly responses?: string[] | undefined
  readonly collector?: string | undefined
}

const textIn = (value: unknown, key: string) => {
  const found = isObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

const responseOf = (entry: unknown): KnownResponse | undefined => {
  const [id, ref] = [textIn(entry, 'id'), textIn(entry, 'ref')]
  if (!isObject(entry) || !ref || !['response', undefined].includes(textIn(entry, 'kind'))) return
  const [h, seal] = [textIn(entry.claim, 'h'), textIn(entry.claim, 'seal')]
  return { id: id ?? ref, ref, ...(h && { claim: { h, ...(seal && { seal }) } }) }
}

/** Without those whose author had them erased. */
const gather = (from: string, entries: readonly unknown[]): Responses => {
  const erased = new Set(
    entries.flatMap((entry) =>
      textIn(entry, 'kind') === 'erase' ? textIn(entry, 'response') : [],
    ),
  )
  const byId = new Map<string, KnownResponse>()
  for (const entry of entries) {
    const response = responseOf(entry)
    if (response && !erased.has(response.id)) byId.set(response.id, response)
  }
  const byRef = new Map<string, KnownResponse[]>()
  for (const response of byId.values())
    byRef.set(response.ref, [...(byRef.get(response.ref) ?? []), response])
  return { from, find: (ref) => byRef.get(ref) ?? [] }
}

/**
 * The responses that `--responses` or `--collector` names.
 *
 * @returns undefined where neither is given
 * @throws where they cannot be read
 */
export const readResponses = async (given: ResponseArguments): Promise<Responses | undefined> => {
  const { responses = [], collector } = given
  if (!responses.length && !collector) return undefined
  const entries: unknown[] = responses.flatMap(readResponseFile)
  if (collector) for (const entry of await readCollector(collector)) entries.push(entry)
  return gather([...responses, ...(collector ? [collector] : [])].join(', '), entries)
}
