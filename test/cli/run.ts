import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { newScratchFolder } from '../helpers/scratch.ts'

/** What a person at a terminal sees. */
export interface Ran {
  readonly lines: readonly string[]
  readonly exitCode: number
}

const cli = resolve('dist/cli.js')

/** Runs the built `windchime` in a folder that holds nothing but these files. */
export const run = (args: readonly string[], files: Readonly<Record<string, string>> = {}): Ran => {
  const folder = newScratchFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text)
  try {
    const out = execFileSync(process.execPath, [cli, ...args], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { TZ: 'UTC' },
    })
    return { lines: out.trimEnd().split('\n'), exitCode: 0 }
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number }
    return { lines: `${stdout}${stderr}`.trimEnd().split('\n'), exitCode: status }
  } finally {
    folder.remove()
  }
}
