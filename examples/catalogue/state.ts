import type { Feedback } from '../../src/feedback.ts'
import type { ActiveNotice, ActivePrompt } from '../../src/model/active.ts'
import type { Notice } from '../../src/model/notice.ts'
import type { Config, Prompt } from '../../src/model/schema.ts'

/** The page on which a state comes about, and what can be done there. */
export interface Stage {
  readonly feedback: Feedback
  /** How prompts are shown: `popover`, `dialog` or `inline`. */
  readonly as: string
  /** The prompt that is shown. */
  prompt(): ActivePrompt
  /** The notice that is shown. */
  notice(): ActiveNotice
  /** Resolves once an element of the widget is there. */
  until(selector: string): Promise<HTMLElement>
  /** Presses a button of the widget. */
  press(selector: string): Promise<void>
  /** Makes it so much later on this page. */
  later(days: number): void
  /** What the customer writes, in the language that is shown. */
  readonly customerWords: string
}

/** One thing that is done on the way to a state. */
export type Act = (stage: Stage) => unknown

/** What a state is about, by which the overview can be filtered. */
export const kinds = [
  'scales',
  'words',
  'choice',
  'rows',
  'contact',
  'long',
  'problems',
  'card',
  'thanks',
  'notices',
  'history',
  'places',
] as const
export type Kind = (typeof kinds)[number]

/** One state of the widget, and the way to it. */
export interface State {
  readonly kind: Kind
  /** What a designer should see in it. */
  readonly about: string
  readonly questions?: Prompt['questions']
  /** More of the prompt. */
  readonly prompt?: Partial<Prompt>
  /** More of the config. */
  readonly config?: Partial<Config>
  /** What the team tells the customer once they have spoken. */
  readonly notice?: Partial<Notice>
  /** What it tells them instead, of each response in turn. */
  readonly threads?: readonly (readonly Partial<Notice>[])[]
  /** The browser stores nothing, and the endpoint fails, or does not answer. */
  readonly trouble?: 'down' | 'silent'
  /** What is done there. @default the prompt is opened */
  readonly acts?: readonly Act[]
}
