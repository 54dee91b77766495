import { FeedbackError } from '../model/error.ts'
import type { Config } from '../model/schema.ts'
import { looksRight } from './quick-check.ts'

export interface ConfigParts {
  /** URL of the config, or the config itself. */
  readonly source: string | Config
  readonly load: (url: string) => Promise<unknown>
  /** The full check; fetched only where something looks wrong. */
  readonly withoutWrong: (raw: unknown) => Promise<Config>
}

/** @throws FeedbackError `config-unreachable`, `config-invalid` */
export const readConfig = async ({ source, load, withoutWrong }: ConfigParts): Promise<Config> => {
  const raw =
    typeof source === 'string'
      ? await load(source).catch((cause) => {
          throw new FeedbackError('config-unreachable', `No config at ${source}`, { cause })
        })
      : source
  return looksRight(raw) ? raw : withoutWrong(raw)
}
