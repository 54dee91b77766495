import { type FSWatcher, readFileSync, unwatchFile, watch, watchFile } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** An editor empties a file, or renames it away, a moment before what is new stands there. */
const settleMs = 60

/** Where the system tells of no changes (network drives, some containers) we look ourselves. */
const pollMs = 1000

const textIn = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Calls back when a file says something else than before; returns what ends that. */
export const watchFileText = (path: string, onChange: () => void) => {
  const file = resolve(path)
  let known = textIn(file)
  let waiting: NodeJS.Timeout | undefined
  let watcher: FSWatcher | undefined

  const look = () => {
    const text = textIn(file)
    if (text === known) return
    known = text
    onChange()
  }
  const lookSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, settleMs)
  }

  try {
    // Its folder: a file that is replaced by another one takes its own watcher with it.
    watcher = watch(dirname(file), (_, name) => {
      if (name === null || name === basename(file)) lookSoon()
    })
    watcher.on('error', () => watcher?.close())
  } catch {
    // Looking now and then has to do.
  }
  watchFile(file, { interval: pollMs }, lookSoon)
  // What changes before its first look at the file is no change to it.
  lookSoon()

  return () => {
    clearTimeout(waiting)
    watcher?.close()
    unwatchFile(file, lookSoon)
  }
}
