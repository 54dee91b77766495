import type { Config } from '../../model/schema.ts'

/** Whatever would show, open or send by itself. */
const byItself = {
  config: ['endpoint', 'acknowledge', 'launcher'],
  prompt: ['triggers', 'cancelOn', 'opens', 'link'],
}

const without = <T extends object>(record: T, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))

/** Formats of others take the address apart: a host alone gets a path, and a key may be wanted. */
const endpointFor = ({ format = 'windchime' }: Config, host: string) =>
  format === 'windchime' ? '/v1/responses' : `http://key@${host}/1`

/**
 * The config as the frame gets it: it shows nothing before it is asked to, and sends to us alone.
 *
 * @param scheme what the visitor's device prefers; a config that has decided keeps its own
 */
export const shownConfig = (config: Config, scheme: string, host: string) => {
  const decided = config.theme?.scheme ?? 'auto'
  return {
    ...without(config, byItself.config),
    endpoint: endpointFor(config, host),
    theme: { ...config.theme, scheme: decided === 'auto' ? scheme : decided },
    prompts: config.prompts.map((prompt) =>
      without(prompt, [
        ...byItself.prompt,
        // Here one prompt is shown, and nothing stands beside it.
        ...(/inline|edge/.test(`${prompt.present?.as}`) ? ['present'] : []),
      ]),
    ),
  }
}
