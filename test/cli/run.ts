import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a person at a terminal sees. */
export interface Ran {
  readonly lines: readonly string[]
  readonly exitCode: number
}

const cli = resolve('dist/cli.js')

/** Runs the built `windchime` in a folder that holds nothing but these files. */
export const run = (args: readonly string[], files: Readonly<Record<string, string>> = {}): Ran => {
  const folder = mkdtempSync(join(tmpdir(), 'windchime-cli-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  try {
    const out = execFileSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { TZ: 'UTC' },
    })
    return { lines: out.trimEnd().split('\n'), exitCode: 0 }
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number }
    return { lines: `${stdout}${stderr}`.trimEnd().split('\n'), exitCode: status }
  }
}
