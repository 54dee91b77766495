import type { Notice } from '../../../src/model/notice.ts'
import { statuses } from '../../../src/model/notice.ts'
import type { SealedWords } from '../../../src/model/sealed-words.ts'
import type { Problem } from '../api-error.ts'

/** The fields of the form, as they were typed. */
export interface NoticeFields {
  readonly status: string
  readonly title: string
  readonly body: string
  readonly language: string
  readonly release: string
  readonly anchor: string
  readonly after: string
  readonly by: string
  readonly url: string
  readonly privateText: string
  readonly privateCode: string
}

export type FieldName = keyof NoticeFields

export const emptyFields: NoticeFields = {
  status: 'fixed',
  title: '',
  body: '',
  language: 'en',
  release: '',
  anchor: '',
  after: '',
  by: '',
  url: '',
  privateText: '',
  privateCode: '',
}

/** What was typed; line ends as everywhere else, not as forms send them. */
export const fieldsIn = (form: URLSearchParams): NoticeFields =>
  Object.fromEntries(
    Object.entries(emptyFields).map(([name, otherwise]) => [
      name,
      (form.get(name) ?? otherwise).replaceAll('\r\n', '\n').trim(),
    ]),
  ) as unknown as NoticeFields

/** The form, filled with a notice that is out and with what it says to each person alone. */
export const fieldsOf = (notice: Notice, alone: SealedWords = {}): NoticeFields => {
  const [language = 'en', words = { title: '' }] = Object.entries(notice.text)[0] ?? []
  return {
    status: notice.status ?? 'fixed',
    title: words.title,
    body: words.body ?? '',
    language,
    release: notice.since?.release ?? '',
    anchor: notice.place?.anchor ?? '',
    after: notice.ask?.after ?? '',
    by: notice.by ?? '',
    url: notice.url ?? '',
    privateText: alone.text ?? '',
    privateCode: alone.code ?? '',
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text)
const orNone = (name: string, text: string) => (text === '' ? {} : { [name]: text })

/** A part with one field of the form in it and the rest as it was; null when nothing is left. */
const part = (standing: object | undefined, name: string, text: string): object | null => {
  const rest = Object.entries(standing ?? {}).filter(([key]) => key !== name)
  const whole = { ...Object.fromEntries(rest), ...orNone(name, text) }
  return Object.keys(whole).length > 0 ? whole : null
}

/** The same to everybody, or nothing to say alone. */
const privateFrom = ({ privateText, privateCode }: NoticeFields): object | null => {
  const words = { ...orNone('text', privateText), ...orNone('code', privateCode) }
  return Object.keys(words).length > 0 ? { '*': words } : null
}

/** What the form says, in the words of the API; over `standing`, null takes a field away. */
export const noticeFrom = (fields: NoticeFields, standing?: Notice): Record<string, unknown> => ({
  status: fields.status,
  text: {
    ...standing?.text,
    [fields.language]: { title: fields.title, ...orNone('body', fields.body) },
  },
  by: orNull(fields.by),
  url: orNull(fields.url),
  since: part(standing?.since, 'release', fields.release),
  place: part(standing?.place, 'anchor', fields.anchor),
  ask: part(standing?.ask, 'after', fields.after),
  private: privateFrom(fields),
})

/** A new notice to these responses, as the API takes it. */
export const newNoticeFrom = (fields: NoticeFields, responses: readonly string[]) => ({
  kind: 'update',
  ...Object.fromEntries(Object.entries(noticeFrom(fields)).filter(([, value]) => value !== null)),
  to: { responses },
})

const sayings: Readonly<Record<FieldName, string>> = {
  status: `Choose one of ${statuses.length} statuses.`,
  title: 'Write a title.',
  body: 'Say why: who hears “declined” deserves the reason.',
  language: 'Write a language tag such as en or zh-Hant.',
  release: 'Write a release such as 2026.11.3.',
  anchor: 'Write a CSS selector.',
  after: 'Write the name of an event.',
  by: 'Write a name.',
  url: 'Write a link that begins with https://, or a path on your site such as /news.',
  privateText: 'Write a text.',
  privateCode: 'Write a code.',
}

const fieldAt = ({ path }: Problem): FieldName | undefined => {
  if (path.endsWith('.title')) return 'title'
  if (path.endsWith('.body')) return 'body'
  if (path.startsWith('text')) return 'language'
  const last = path.split('.').at(-1) as FieldName
  return last in sayings ? last : undefined
}

/** What to say at each field, and at the form for what has no field. */
export type FormProblems = Readonly<Partial<Record<FieldName | 'form', string>>>

/** Problems of the API as sentences at the fields of the form. */
export const problemsAtFields = (problems: readonly Problem[]): FormProblems =>
  Object.fromEntries(
    problems.map((problem) => {
      const field = fieldAt(problem)
      if (field) return [field, sayings[field]]
      const chosen = problem.path.startsWith('to')
      if (chosen && /missing|at least one/.test(problem.message))
        return ['form', 'Choose at least one response.']
      return ['form', `${problem.message[0]?.toUpperCase()}${problem.message.slice(1)}.`]
    }),
  )
