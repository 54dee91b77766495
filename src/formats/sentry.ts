import type { Format } from '../model/format.ts'
import { addressOf } from './address.ts'
import { flat, without } from './flat.ts'
import { type ForeignEntry, onlyOf } from './foreign.ts'
import { type Response as Answered, isWritten, summaryOf } from './summary.ts'

/** Longer messages Sentry cuts, or refuses. */
const maxMessage = 4096

/** What of a response an entry has. */
type Response = Partial<Omit<Answered, 'kind'>>

/** Cut, where it has to be, never within a character. */
const messageOf = (entry: ForeignEntry) =>
  summaryOf(entry)
    .slice(0, maxMessage)
    .replace(/\p{Cs}$/u, '')

/** Sentry's ids are UUIDs without their dashes. */
const idOf = ({ id }: ForeignEntry) => id.replaceAll('-', '')

const sdkOf = ({ sdk = 'windchime' }: Response) => {
  const [name, version] = sdk.split('/')
  return { name, ...(version && { version }) }
}

/** The address that somebody left on purpose, to be answered at. */
const contactOf = ({ answers = {}, questions = [] }: Response) =>
  questions
    .filter(({ type }) => (type as string) === 'contact')
    .map(({ id }) => (answers[id] as unknown as { readonly email?: unknown } | undefined)?.email)
    .find((email) => typeof email === 'string')

const scores = (entry: ForeignEntry) =>
  entry.kind === 'response'
    ? Object.entries(entry.answers)
        .filter(([id, answer]) => typeof answer !== 'object' && !isWritten(entry, id, answer))
        .map(([id, answer]) => [`answer_${id}`, answer] as const)
    : []

/** What can be searched by, as far as Sentry takes it: short, of one line, plainly named. */
const tagsOf = (entry: ForeignEntry) => {
  const { kind, ref, prompt, touchpoint, urgent, complete } = entry as Response & { kind: string }
  const facts = Object.entries({ kind, ref, prompt, touchpoint, urgent, complete })
  return Object.fromEntries(
    [...facts, ...scores(entry)]
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)] as const)
      .filter(([name, value]) => /^[\w.:-]{1,32}$/.test(name) && /^.{1,200}$/.test(value)),
  )
}

const eventOf = (entry: ForeignEntry) => {
  const { page, release } = entry as Response
  const ms = Date.parse(entry.at)
  const row = flat(entry)
  const email = contactOf(entry as Response)
  return {
    contexts: {
      feedback: {
        message: messageOf(entry),
        ...(email !== undefined && { contact_email: email }),
        ...(page && { url: page.url }),
        source: 'windchime',
      },
      windchime: without(row, /^(?:id|at|kind|summary|sdk|respondent|device)$/),
    },
    type: 'feedback',
    level: 'info',
    event_id: idOf(entry),
    ...(!Number.isNaN(ms) && { timestamp: ms / 1000 }),
    platform: 'javascript',
    ...(release && { release }),
    ...((entry.respondent?.id || entry.device) && {
      user: { id: entry.respondent?.id || entry.device },
    }),
    tags: tagsOf(entry),
    // Whoever did not say who they are is not to be known by their address either.
    sdk: { ...sdkOf(entry as Response), settings: { infer_ip: 'never' } },
  }
}

/** `https://<key>@host/path/123` listens at `https://host/path/api/123/envelope/`. */
const envelopeUrl = (endpoint: string, client: string) => {
  const { url, key } = addressOf(endpoint)
  const [, path, project] = /^(.*?)\/?([^/]*)\/?$/.exec(url.pathname) ?? []
  url.pathname = `${path}/api/${project}/envelope/`
  url.search = `${new URLSearchParams({ sentry_version: '7', sentry_key: key, sentry_client: client })}`
  return url.href
}

/**
 * User feedback in Sentry: an envelope of one item, at the address that a DSN stands for. As plain
 * text, which is how Sentry takes it from browsers without a preflight.
 *
 * @see https://develop.sentry.dev/sdk/data-model/envelopes/
 */
export const sentry: Format = {
  maxEntries: 1,
  request: (entries, { endpoint, sentAt }) => {
    const entry = onlyOf(entries)
    const sdk = sdkOf(entry as Response)
    const header = { event_id: idOf(entry), sent_at: sentAt, sdk }
    return {
      url: envelopeUrl(endpoint, Object.values(sdk).join('/')),
      body: [header, { type: 'feedback' }, eventOf(entry)]
        .map((line) => JSON.stringify(line))
        .join('\n'),
      contentType: 'text/plain;charset=UTF-8',
    }
  },
}
