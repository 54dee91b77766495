import type { Feed, Notice } from '../../model/notice.ts'

/** A notice that is not out yet: nobody knows when it will be. */
export type Draft = Omit<Notice, 'at'>

/** What a team knows of a notice and the public must not. */
export interface BookEntry {
  readonly id: string
  /** Whom it answers: the public claim of each reference, null where it came without one. */
  readonly people: Readonly<Record<string, string | null>>
  /**
   * A digest of what each source said when it was read last. What a person has changed in the draft
   * since then stands until the source itself says something else.
   */
  readonly said?: Readonly<Record<string, string>>
  /** The next thing to publish; absent where all of it is out. */
  readonly draft?: Draft
  readonly takenBack?: true
}

/** The team's own file. */
export interface Book {
  readonly version: 1
  readonly notices: readonly BookEntry[]
}

/** The two files, as they are and as they become. */
export interface State {
  readonly feed: Feed
  readonly book: Book
}

const order = [
  'id',
  'rev',
  'kind',
  'status',
  'at',
  'text',
  'by',
  'voices',
  'url',
  'to',
  'since',
  'place',
  'ask',
  'expires',
  'sealed',
]

/** The keys of a notice in one order, whoever wrote it. */
export const inOrder = <T extends Draft>(notice: T): T => {
  const known = Object.entries(notice).filter(([, value]) => value !== undefined)
  const rank = ([key]: [string, unknown]) =>
    order.includes(key) ? order.indexOf(key) : order.length
  return Object.fromEntries(known.sort((a, b) => rank(a) - rank(b))) as unknown as T
}

export const entryOf = ({ book }: State, id: string): BookEntry | undefined =>
  book.notices.find((entry) => entry.id === id)

export const publishedOf = ({ feed }: State, id: string): Notice | undefined =>
  feed.notices.find((notice) => notice.id === id)

/** The book with an entry in place of the one of its id, or at the end. */
export const withEntry = (state: State, entry: BookEntry): State => {
  const { notices } = state.book
  const isNew = !notices.some(({ id }) => id === entry.id)
  const next = isNew
    ? [...notices, entry]
    : notices.map((one) => (one.id === entry.id ? entry : one))
  return { ...state, book: { ...state.book, notices: next } }
}
