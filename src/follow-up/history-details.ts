import type { HistoryStep } from '../model/history.ts'
import type { Preferences } from '../model/preferences.ts'
import type { SealedWords } from '../model/sealed-words.ts'
import { langOf } from '../model/text.ts'
import type { HistoryParts } from './history-parts.ts'
import { historyRows } from './history-rows.ts'
import type { Candidate } from './match.ts'
import { addresses } from './match.ts'
import { privateWords } from './private-words.ts'
import { recordOf } from './record.ts'

/** What "Your feedback" shows besides `$history`. */
export interface HistoryDetails {
  /** Sealed words that this device has opened; by `<thread>/<notice>`. */
  readonly words: Readonly<Record<string, SealedWords>>
  /** What was answered, or cannot be from here; by `<thread>/<notice>`. */
  readonly closed: readonly string[]
  /** What was told to all, or of what was sent from another device; oldest first. */
  readonly others: readonly HistoryStep[]
  readonly noNotices: boolean
  readonly noQuestions: boolean
}

export const readDetails = async (parts: HistoryParts): Promise<HistoryDetails> => {
  const { here, plainLocale, ledger } = parts
  const [{ threads, notices, candidates }, preferences] = await parts.storage.transact((rows) =>
    Promise.all([historyRows(parts, rows), rows.get<Preferences>('preferences')]),
  )
  const ours = threads.flatMap((thread) =>
    notices
      .filter((notice) => addresses(notice, thread))
      .map((notice) => ({ thread, notice, key: `${thread.id}/${notice.id}` })),
  )
  const isClosed = ({ thread, notice }: (typeof ours)[number]) => {
    const { confirmed, repliedAt } = recordOf(thread, notice)
    // Without a claim nothing but the person's token shows whose thread it is.
    return confirmed || repliedAt || !(thread.claim || here().respondent.token)
  }
  const stepOf = ({ notice, record }: Candidate): HistoryStep => {
    const { id, kind, status, at, text, by, url } = notice
    const lang = langOf(text, here().locale, plainLocale)
    return {
      state: status ?? kind,
      at,
      notice: id,
      ...text[lang],
      lang,
      ...(by && { by }),
      ...(url && { url }),
      ...(!record.shownAt && { unread: true as const }),
    }
  }
  const opened = ours.map(async ({ thread, notice, key }) => [
    key,
    await privateWords(notice, thread),
  ])
  return {
    words: Object.fromEntries(await Promise.all(opened)),
    closed: ours.filter(isClosed).map(({ key }) => key),
    others: candidates
      .filter(({ thread, notice }) => !thread.ref && Object.keys(notice.text).length)
      .map(stepOf)
      .sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    noNotices: !!preferences?.noNotices,
    noQuestions: !!ledger.state().quiet,
  }
}
