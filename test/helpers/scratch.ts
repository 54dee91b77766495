import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that is gone when the process ends, unless it is to be kept. */
export interface ScratchFolder {
  readonly path: string
  readonly remove: () => void
  /** @returns the path of what stays now */
  readonly keep: () => string
}

export const newScratchFolder = (): ScratchFolder => {
  const path = mkdtempSync(join(tmpdir(), 'windchime-'))
  const remove = () => {
    process.off('exit', remove)
    rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }
  process.on('exit', remove)
  return {
    path,
    remove,
    keep: () => {
      process.off('exit', remove)
      return path
    },
  }
}
