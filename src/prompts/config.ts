import { FeedbackError } from '../model/error.ts'
import type { Config } from '../model/schema.ts'
import { looksRight } from './quick-check.ts'

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
  return looksRight(raw) ? raw : withoutWrong(raw)
}
