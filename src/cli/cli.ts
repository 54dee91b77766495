#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { momentOptions } from './described-moment.ts'
import { explain } from './explain.ts'

const usage = `windchime: looks at the JSON in which product teams write prompts

  npx windchime check FILE…          every mistake at once, each with its line and column
  npx windchime explain FILE [what]  who would be asked what, gate by gate, for the moment you describe:
      --url URL             the page            --event name=order.completed  what just happened
      --event total=25      a property of it    --user plan=pro               what is known of the person
      --context k=v         --flag k=v          --visits 3  --locale de  --device phone
      --at 2026-12-01T10:00 when                --asked nps@2026-11-20        asked then, on this device
      --answered nps@2026-11-20

check ends with 1 where there is a mistake, explain where the file cannot be used.`

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)

const run = (): boolean => {
  const [command, ...rest] = process.argv.slice(2)
  if (command === 'check' && rest[0]) {
    const { lines, isWell } = check(rest, Date.now())
    print(lines)
    return isWell
  }
  if (command === 'explain') {
    const { values, positionals } = parseArgs({
      args: rest,
      options: momentOptions,
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (file === undefined || more[0]) throw new Error(usage)
    const { lines, isWell } = explain(file, values)
    print(lines)
    return isWell
  }
  if (command === '--version') {
    print([process.env.WINDCHIME_VERSION ?? ''])
    return true
  }
  print([usage])
  return command === '--help'
}

try {
  process.exitCode = run() ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
