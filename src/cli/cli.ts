#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { momentOptions } from './described-moment.ts'
import { explain } from './explain.ts'
import { notices } from './notices/notices.ts'
import { preview, previewOptions } from './preview/preview.ts'
import { simulate, simulateOptions } from './simulate.ts'

const usage = `windchime: looks at the JSON in which product teams write prompts, and makes notices

  npx windchime check FILE…          every mistake at once, each with its line and column
  npx windchime explain FILE [what]  who would be asked what, gate by gate, for the moment you describe:
      --url URL             the page            --event name=order.completed  what just happened
      --event total=25      a property of it    --user plan=pro               what is known of the person
      --context k=v         --flag k=v          --visits 3  --locale de  --device phone
      --at 2026-12-01T10:00 when                --asked nps@2026-11-20        asked then, on this device
      --answered nps@2026-11-20
                            what else may have happened instead of an event:
      --page-seconds 30     on the page         --scroll 60                   percent of the page
      --click '#menu'       a trigger's own     --visible '.price'            a trigger's own
      --exit-intent         about to leave      --times 3                     so often by now
  npx windchime simulate FILE VISITS.jsonl [--answer-rate 0.2]
      who would have been asked what, how often: one line for each visit or event, in order of time:
      {"person":"u1","at":"2026-11-22T10:00:00Z","url":"/checkout","event":"order.completed",
       "properties":{"total":25},"user":{"plan":"pro"},"device":"phone"}
      or, instead of an event, "pageSeconds":30, "scrollPercent":60, "exitIntent":true,
      "click":"#menu" or "visible":".price"
  npx windchime preview FILE [--port 4175]
      a page on this machine that shows each prompt with the real widget, as it is edited
  npx windchime notices from-git|from-changelog|add|publish|revoke|list|check
      tells the people who spoke what became of it: npx windchime notices --help

check ends with 1 where there is a mistake, the others where a file cannot be used.`

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)

/** Prints what a command found, and says whether all is well. */
const told = ({
  lines,
  isWell,
}: {
  readonly lines: readonly string[]
  readonly isWell: boolean
}) => {
  print(lines)
  return isWell
}

const files = (given: readonly string[], count: number) => {
  if (given.length !== count) throw new Error(usage)
  return given
}

const run = async (): Promise<boolean> => {
  const [command, ...args] = process.argv.slice(2)
  switch (command) {
    case 'check':
      if (!args[0]) throw new Error(usage)
      return told(check(args, Date.now()))
    case 'explain': {
      const given = parseArgs({ args, options: momentOptions, allowPositionals: true })
      const [file = ''] = files(given.positionals, 1)
      return told(explain(file, given.values))
    }
    case 'simulate': {
      const given = parseArgs({ args, options: simulateOptions, allowPositionals: true })
      const [file = '', visits = ''] = files(given.positionals, 2)
      return told(await simulate(file, visits, given.values))
    }
    case 'preview': {
      const given = parseArgs({ args, options: previewOptions, allowPositionals: true })
      const [file = ''] = files(given.positionals, 1)
      return told(await preview(file, given.values))
    }
    case 'notices':
      return told(await notices(args))
    case '--version':
      return told({ lines: [process.env.WINDCHIME_VERSION ?? ''], isWell: true })
    case '--help':
      return told({ lines: [usage], isWell: true })
    default:
      throw new Error(usage)
  }
}

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
