import { type ChildProcess, spawn } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { newScratchFolder } from '../helpers/scratch.ts'
import { within } from '../helpers/within.ts'

/** `windchime preview feedback.json` at work, in a folder of its own. */
export interface RunningPreview {
  /** What it prints. */
  readonly line: string
  readonly url: string
  /** Saves the file as some editors do. */
  readonly write: (text: string) => void
  /** Saves the file as the others do: a new one takes the place of the old one. */
  readonly replace: (text: string) => void
  readonly remove: () => void
  readonly end: () => void
}

const firstLine = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line) => resolve(`${line}`.trimEnd()))
    child.stderr?.once('data', (line) => reject(new Error(`${line}`)))
  })

export const startPreview = async (text: string, port = 0): Promise<RunningPreview> => {
  const folder = newScratchFolder()
  onTestFinished(folder.remove)
  const file = join(folder.path, 'feedback.json')
  writeFileSync(file, text)
  const args = [resolve('dist/cli.js'), 'preview', 'feedback.json', '--port', `${port}`]
  const child = spawn(process.execPath, args, { cwd: folder.path })
  onTestFinished(() => void child.kill())
  const line = await within(10_000, 'the preview', firstLine(child))
  return {
    line,
    url: line.replace('preview ', ''),
    write: (text) => writeFileSync(file, text),
    replace: (text) => {
      writeFileSync(`${file}~`, text)
      renameSync(`${file}~`, file)
    },
    remove: () => rmSync(file),
    end: () => void child.kill(),
  }
}
