import type { Feedback } from './feedback.ts'
import { openClient } from './npm.ts'
import type { Options } from './options.ts'

export { defineConfig } from './define-config.ts'
export type { Feedback, ShowOptions, ShowResult } from './feedback.ts'
export type { ActiveNotice, ActivePrompt, ShownQuestion } from './model/active.ts'
export type { Answer, Answers } from './model/answer.ts'
export type { Entry } from './model/entry.ts'
export { FeedbackError, type FeedbackErrorCode } from './model/error.ts'
export type { FeedbackEvents, Receipt } from './model/events.ts'
export type { Gate, GateName } from './model/gate.ts'
export type { HistoryStep, HistoryThread } from './model/history.ts'
export type { Feed, Notice } from './model/notice.ts'
export type { Consent, Respondent } from './model/respondent.ts'
export type { Config, ConfigOf, Prompt, Question } from './model/schema.ts'
export type { Outcome, Transport } from './model/transport.ts'
export type { Options } from './options.ts'

const parts = {
  prompt: () => import('./parts/prompt.ts'),
  delivery: () => import('./parts/delivery.ts'),
  'follow-up': () => import('./parts/follow-up.ts'),
  check: () => import('./parts/check.ts'),
  seldom: () => import('./parts/seldom.ts'),
  formats: () => import('./parts/formats.ts'),
  redact: () => import('./parts/redact.ts'),
  kinds: () => import('./parts/kinds.ts'),
  triggers: () => import('./parts/triggers.ts'),
  extras: () => import('./parts/extras.ts'),
  remember: () => import('./parts/remember.ts'),
  notice: () => import('./parts/notice.ts'),
  history: () => import('./parts/history.ts'),
  debug: () => import('./parts/debug.ts'),
  screenshot: () => import('./parts/screenshot.ts'),
  places: () => import('./parts/places.ts'),
  texts: () => import('./parts/texts.ts'),
}

/**
 * Asks at the right moment, loses no answer, and comes back to the customer with what became of it.
 * The widget is fetched when it is first needed.
 *
 * @throws FeedbackError `options-invalid`, `namespace-taken`; nothing else ever reaches the page
 */
export const createFeedback = <PromptId extends string = string>(
  options: Options<PromptId>,
): Feedback<PromptId> => openClient(options, parts)
