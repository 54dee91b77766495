import type { HistoryDetails } from '../../follow-up/history-details.ts'
import type { HistoryTexts, NoticeTexts } from '../../languages/texts.ts'
import type { HistoryStep, HistoryThread } from '../../model/history.ts'
import type { WidgetTexts } from '../texts.ts'
import type { DateOf } from './date-of.ts'

/** What stands in the panel besides the threads. */
export interface PanelState {
  /** Once it was read. */
  readonly details?: HistoryDetails
  /** What was unread when the panel was opened, or came since; by `<thread>/<notice>`. */
  readonly fresh: readonly string[]
  /** Deleted, or answered, since the panel was opened. */
  readonly done: readonly string[]
  /** What a further question stands at: a thread that may be deleted, or a step to comment on. */
  readonly open?: string | undefined
  /** What could not be saved. */
  readonly failed?: string | undefined
  /** What the status region announces. */
  readonly says: string
}

/** What the parts of "Your feedback" call. */
export interface PanelActs {
  reply(step: HistoryStep, thread: HistoryThread, text: string): void
  confirm(
    step: HistoryStep,
    thread: HistoryThread,
    answer: 'yes' | 'no' | 'unsure',
    comment?: string,
  ): void
  /** Asks the further question at this place; none without it. */
  ask(place?: string): void
  forget(thread: HistoryThread): void
  mute(thread: HistoryThread, muted: boolean): void
  showNews(wanted: boolean): void
  askQuestions(wanted: boolean): void
  /** @param from the element that shows it */
  copy(code: string, from: Element | null): void
  save(): void
  close(): void
}

export interface HistoryUi {
  readonly texts: WidgetTexts & NoticeTexts & HistoryTexts
  readonly threads: readonly HistoryThread[]
  readonly state: PanelState
  readonly acts: PanelActs
  readonly dateOf: DateOf
}

/** By what a step of a thread is known, where it is of a notice. */
export const keyOf = ({ id }: Pick<HistoryThread, 'id'>, { notice }: HistoryStep): string =>
  `${id}/${notice}`
