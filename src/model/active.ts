import type { Answer, Answers } from './answer.ts'
import type { Attachment } from './entry.ts'
import type { Notice } from './notice.ts'
import type { SoFar } from './progress.ts'
import type { Question } from './schema.ts'
import type { SealedWords } from './sealed-words.ts'
import type { Worded } from './text.ts'

/** One of several things to choose or to rate, in the words of one language. */
export interface ShownOption {
  readonly id: string
  readonly label: string
}

/** A question in the words of one language, as it is shown and as it is stored. */
export interface ShownQuestion {
  readonly id: string
  readonly type: Question['type']
  readonly title: string
  readonly description?: string
  readonly placeholder?: string
  readonly submitLabel?: string
  readonly labels?: { readonly low?: string; readonly middle?: string; readonly high?: string }
  /** Steps of a rating, 1 to `scale`. @default 5 */
  readonly scale?: number
  readonly style?: 'stars' | 'numbers' | 'emoji' | 'thumbs'
  /** Rows of a rating, each with the same scale. */
  readonly items?: readonly ShownOption[]
  /** A row may be answered with null. */
  readonly notApplicable?: boolean
  /** What can be chosen, in the order in which it is shown. */
  readonly options?: readonly ShownOption[]
  readonly multiple?: boolean
  /** Room for other words than those of the options: `<id>_other`. */
  readonly other?: boolean
  /** The longest comment, in UTF-16 units. @default 2000 */
  readonly maxLength?: number
  /** A picture of the page may be added. */
  readonly screenshot?: boolean
  readonly required: boolean
}

/** Why a question does not let go, or why the whole is not stored. */
export type AnswerProblem = 'required' | 'invalid' | 'consent' | 'too-long' | 'not-saved'

/** The prompt that is shown right now; a new value for every change, never changed in place. */
export interface ActivePrompt {
  readonly id: string
  /** The question being asked. */
  readonly question: ShownQuestion
  /** Its place, from 0, among the questions that are asked as far as is known now. */
  readonly index: number
  readonly total: number
  readonly answers: Answers
  /** By question id. */
  readonly attachments: Readonly<Record<string, Attachment | undefined>>
  /** By question id. */
  readonly errors: Readonly<Record<string, AnswerProblem>>
  /** BCP 47 tag of the language that the question is written in. */
  readonly lang: string
  /** No other question can follow: the button says "Submit", not "Next". */
  readonly last: boolean
  /** Being stored; until then nobody says thanks. */
  readonly saving: boolean
  /** The person opened it, so focus moves to it and back. */
  readonly byPerson: boolean
  /** It was dismissed twice before: it offers "Don't ask me again". */
  readonly silenceable: boolean
  /** Where it is mounted, when the host asked for a place of its own. */
  readonly target?: Element
  /** @internal what a reload must not lose */
  soFar(): SoFar
  /** What the team gives for an answer, whatever it says; on the first question. */
  readonly incentive?: string
  /**
   * Sets or, with undefined, clears the answer of the current question. Sends nothing.
   *
   * @param id under which it is kept; `<question>_other` for other words than a choice's options
   */
  answer(value: Answer | undefined, id?: string): void
  /**
   * Adds a picture to the current question or, with undefined, takes it away. It travels once the
   * question is confirmed, also without words, which are then `''`. A reload loses it, and an entry
   * that the outbox has no room for is sent directly: keep it well below 1 MB. The browser of the
   * customer can take one only where `question.screenshot` allows it, but nothing hinders a host.
   *
   * @param data a JPEG in base64, without `data:image/jpeg;base64,`
   * @param id of the question, where the person may have gone on meanwhile
   */
  attach(data: string | undefined, id?: string): void
  /** To the next question; after the last one, stores the response. */
  next(): Promise<void>
  back(): void
  /** Closes; what was confirmed with `next()` goes out once. @default reason 'closed' */
  dismiss(reason?: 'closed' | 'escape' | 'never' | (string & {})): void
}

/** What is said once the response is stored or acknowledged. */
export interface ActiveThanks extends Worded {
  /** How the customer refers to it: `R-7F3K2QX`. */
  readonly ref: string
  /** False where nothing could be stored and the endpoint has it already. */
  readonly durable: boolean
  readonly actions: readonly {
    readonly label: string
    readonly url?: string
    readonly event?: string
  }[]
  readonly byPerson: boolean
  readonly target?: Element
  /** The person chose an action: its event is tracked. */
  act(index: number): void
  close(): void
}

/** The step that a notice is at: the news, the question, the room for a comment, the goodbye. */
export type NoticeStep = 'news' | 'ask' | 'comment' | 'done'

/** The notice that is shown right now; a new value for every change. */
export interface ActiveNotice {
  readonly notice: Notice
  readonly title: string
  readonly body: string
  readonly lang: string
  /** The customer's own words, from this device; empty where they wrote none. */
  readonly words: string
  /** Words for this person alone: opened here, where they came sealed. */
  readonly private: SealedWords
  /** Reference of the response that it answers; empty where it answers none. */
  readonly ref: string
  readonly step: NoticeStep
  /** How many pieces of news it stands for; more than one is told in short. */
  readonly count: number
  /** The element beside which it stands; without one it is a toast. */
  readonly anchor?: Element
  /** A confirmation could not be stored or delivered. */
  readonly problem?: 'not-saved'
  /** "Not yet": asks for the comment before anything is stored. */
  wantComment(): void
  confirm(answer: 'yes' | 'no' | 'unsure', comment?: string): Promise<void>
  reply(text: string): Promise<void>
  mute(): void
  dismiss(): void
  /** After `dismiss()` or `mute()`: takes that back, and shows it again. */
  undo(): void
  /** Closes it, and opens "Your feedback". */
  openHistory(): void
}
