import type { CheckedConfig } from '../model/check.ts'
import { FeedbackError } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { Config } from '../model/schema.ts'
import { looksRight } from './quick-check.ts'

export interface ConfigParts {
  /** URL of the config, or the config itself. */
  readonly source: string | Config
  readonly load: (url: string) => Promise<unknown>
  /** The full check; fetched only where something looks wrong. */
  readonly check: () => Promise<{ checkConfig(raw: unknown): CheckedConfig }>
  readonly emit: Emit
}

/**
 * The config, without the prompts that are wrong: those are told as errors and left out.
 *
 * @throws FeedbackError `config-unreachable`, `config-invalid`
 */
export const readConfig = async ({ source, load, check, emit }: ConfigParts): Promise<Config> => {
  const raw = typeof source === 'string' ? await load(source).catch(unreadable(source)) : source
  if (looksRight(raw)) return raw as Config
  const { config, problems } = (await check()).checkConfig(raw)
  for (const { path, message, prompt } of problems)
    emit(
      'error',
      new FeedbackError(prompt === undefined ? 'config-invalid' : 'prompt-invalid', message, {
        path,
      }),
    )
  if (config) return config
  throw new FeedbackError('config-invalid', 'The config cannot be used')
}

const unreadable = (url: string) => (cause: unknown) => {
  throw new FeedbackError('config-unreachable', `No config at ${url}`, { cause })
}
