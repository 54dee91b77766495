/**
 * `npm run torture`: the proof that nothing thanked is lost, and nothing arrives twice. Real
 * browsers, a real server that misbehaves, and a kill at a random moment of every round.
 */
import { writeFileSync } from 'node:fs'
import type { Engine } from './engine.ts'
import { createChromium } from './engines/chromium.ts'
import { createFirefox } from './engines/firefox.ts'
import { createWebKit } from './engines/webkit.ts'
import { type EngineName, engineNames, readOptions, usage } from './options.ts'
import { createProgress } from './progress.ts'
import { asComplaints, asMarkdown, type EngineReport } from './report.ts'
import { run } from './run.ts'

const makers: Readonly<Record<EngineName, () => Engine>> = {
  chromium: createChromium,
  firefox: createFirefox,
  webkit: createWebKit,
}

const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

// What was started is killed on exit, by whoever started it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => process.exit(130))
process.on('uncaughtException', fail)
// npm hands a signal to the shell between it and us, and that one keeps it to itself.
const { ppid } = process
if (process.env.npm_lifecycle_event)
  setInterval(() => process.ppid !== ppid && process.exit(130), 500).unref()

const readArguments = () => {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

const options = readArguments()
const { submissions, kills, seed, parallel, out } = options

/** Undefined where it is missing, and was not asked for by name. */
const make = (name: EngineName): Engine | undefined => {
  try {
    return makers[name]()
  } catch (error) {
    if (options.engines.length) return fail(error)
    console.error(error instanceof Error ? error.message : error)
  }
}

const torture = async (engine: Engine): Promise<EngineReport> => {
  const began = performance.now()
  const version = await engine.version()
  const progress = createProgress(engine.name, { submissions, kills })
  const goal = {
    submissions: Math.ceil(submissions / parallel),
    kills: Math.ceil(kills / parallel),
    everyFault: 0,
  }
  const workers = Array.from({ length: parallel }, (_, worker) =>
    run({
      engine,
      seed: parallel > 1 ? `${seed}-${worker + 1}` : seed,
      goal,
      onRound: (soFar) => progress.step(worker, soFar),
    }),
  )
  const scores = await Promise.all(workers)
  progress.end()
  await engine.close()
  const seconds = (performance.now() - began) / 1000
  return {
    engine: engine.name,
    version,
    killed: engine.killed,
    seed,
    seconds,
    scores,
  }
}

const reports: EngineReport[] = []
for (const name of options.engines.length ? options.engines : engineNames) {
  const engine = make(name)
  if (!engine) continue
  reports.push(await torture(engine))
  // After each, so that an interruption leaves what was found.
  if (out !== undefined) writeFileSync(out, JSON.stringify(reports, undefined, 2))
}

console.log(asMarkdown(reports))
const complaints = asComplaints(reports, process.argv.slice(2).join(' '))
for (const complaint of complaints) console.error(`\n${complaint}`)
process.exit(complaints.length || !reports.length ? 1 : 0)
