import type { CheckedConfig } from '../model/check.ts'
import { FeedbackError } from '../model/error.ts'
import { looksRight } from '../model/quick-check.ts'
import type { Config } from '../model/schema.ts'

export interface ConfigParts {
  /** URL of the config, or the config itself. */
  readonly source: string | Config
  readonly load: (url: string) => Promise<unknown>
  /** The full check; fetched only where something looks wrong. */
  readonly check: () => Promise<{ checkConfig(raw: unknown): CheckedConfig }>
  readonly onError: (error: FeedbackError) => void
}

/**
 * The config, without the prompts that are wrong: those are told through `onError` and left out.
 *
 * @throws FeedbackError `config-unreachable`, `config-invalid`
 */
export const readConfig = async ({
  source,
  load,
  check,
  onError,
}: ConfigParts): Promise<Config> => {
  const raw = typeof source === 'string' ? await loadFrom(source, load) : source
  if (looksRight(raw)) return raw as Config
  const { checkConfig } = await check()
  const { config, problems } = checkConfig(raw)
  for (const { path, message, prompt } of problems)
    onError(
      new FeedbackError(prompt === undefined ? 'config-invalid' : 'prompt-invalid', message, {
        path,
      }),
    )
  if (!config)
    throw new FeedbackError(
      'config-invalid',
      'The config cannot be used: see the errors before this one',
    )
  return config
}

const loadFrom = async (url: string, load: ConfigParts['load']) => {
  try {
    return await load(url)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : cause
    throw new FeedbackError(
      'config-unreachable',
      `The config at ${url} cannot be read (${why}); see that it is there and is valid JSON`,
      { cause },
    )
  }
}
