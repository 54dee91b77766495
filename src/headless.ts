import type { Feedback } from './feedback.ts'
import { openClient } from './npm.ts'
import type { Options } from './options.ts'

export type * from './index.ts'
export { FeedbackError } from './model/error.ts'

const parts = {
  prompt: () => import('./parts/headless.ts'),
  delivery: () => import('./parts/delivery.ts'),
  'follow-up': () => import('./parts/headless-follow-up.ts'),
  check: () => import('./parts/check.ts'),
  seldom: () => import('./parts/seldom.ts'),
  formats: () => import('./parts/formats.ts'),
  redact: () => import('./parts/redact.ts'),
  triggers: () => import('./parts/triggers.ts'),
}

/**
 * The same as `createFeedback` of `windchime`, without the widget: the host shows `$prompt` and
 * `$notice` in its own way, and calls their methods.
 *
 * @throws FeedbackError `options-invalid`, `namespace-taken`; nothing else ever reaches the page
 */
export const createFeedback = <PromptId extends string = string>(
  options: Options<PromptId>,
): Feedback<PromptId> => openClient(options, parts)
