import { parseArgs } from 'node:util'

export const engineNames = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof engineNames)[number]

export interface TortureOptions {
  /** Empty: each that is there. */
  readonly engines: readonly EngineName[]
  readonly submissions: number
  readonly kills: number
  readonly seed: string
  /** Profiles side by side, each with a browser and an endpoint of its own. */
  readonly parallel: number
  /** JSON file for the results. */
  readonly out?: string
}

export const usage = `npm run torture -- [options]
  --engine chromium|firefox|webkit   again for another one (default: each that is there)
  --submissions 200                  at least so many are made
  --kills 20                         at least so many times the browser is killed
  --seed 1                           repeats all that chance decides
  --parallel 1                       profiles side by side
  --out results.json                 also writes the results there`

const isEngine = (name: string): name is EngineName =>
  (engineNames as readonly string[]).includes(name)

const count = (name: string, text: string) => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} wants a whole number from 1, got "${text}"`)
  return number
}

/** @throws Error which says in one line what is wrong */
export const readOptions = (args: readonly string[]): TortureOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      engine: { type: 'string', multiple: true, default: [] },
      submissions: { type: 'string', default: '200' },
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      parallel: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  })
  const { engine, submissions, kills, seed, parallel, out } = values
  const engines = engine.filter(isEngine)
  const wrong = engine.find((name) => !isEngine(name))
  if (wrong !== undefined)
    throw new Error(`--engine wants ${engineNames.join(', ')}, got "${wrong}"`)
  return {
    engines,
    submissions: count('submissions', submissions),
    kills: count('kills', kills),
    seed,
    parallel: count('parallel', parallel),
    ...(out !== undefined && { out }),
  }
}
