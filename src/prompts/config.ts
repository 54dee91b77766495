import { attempt } from '../model/attempt.ts'
import { FeedbackError } from '../model/error.ts'
import type { Config } from '../model/schema.ts'

/** The least that the rules need, so that they can tell whether a prompt is possible here. */
export const isPlausible = (raw: unknown): raw is Config =>
  !!attempt(() => {
    const { version, prompts } = raw as Config
    return (
      version === 1 &&
      prompts.every(
        ({ id, questions }) =>
          id && questions[0] && questions.every(({ type }) => /^(nps|rating|c\w+)$/.test(type)),
      )
    )
  })

/**
 * @param source URL of the config, or the config itself
 * @param withoutWrong the full check; fetched only where something looks wrong
 * @throws FeedbackError `config-unreachable`, `config-invalid`
 */
export const readConfig = async (
  source: string | Config,
  load: (url: string) => Promise<unknown>,
  withoutWrong: (raw: unknown) => Promise<Config>,
): Promise<Config> => {
  const read = async () => (typeof source === 'string' ? load(source) : source)
  const raw = await read().catch((cause) => {
    throw new FeedbackError('config-unreachable', `No config at ${source}`, { cause })
  })
  return isPlausible(raw) ? raw : withoutWrong(raw)
}
