import { checkConfig } from '../model/check.ts'
import { FeedbackError } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { Config } from '../model/schema.ts'

/**
 * The config without the prompts that are wrong: those are told as errors, and left out.
 *
 * @throws FeedbackError `config-invalid` where nothing can be used
 */
export const withoutWrong = (raw: unknown, emit: Emit): Config => {
  const { config, problems } = checkConfig(raw)
  for (const { path, message, prompt } of problems) {
    const code = prompt === undefined ? 'config-invalid' : 'prompt-invalid'
    emit('error', new FeedbackError(code, message, { path }))
  }
  if (config) return config
  throw new FeedbackError('config-invalid', 'The config cannot be used')
}
