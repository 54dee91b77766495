import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const readKept = (file: string): string | undefined => {
  try {
    const token = readFileSync(file, 'utf8').trim()
    return token === '' ? undefined : token
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The team's token: the one given, else the one kept in `dataDir`, else a new one, kept there. */
export const teamTokenIn = (dataDir: string, given: string | undefined): string => {
  if (given) return given
  const file = join(dataDir, 'team-token')
  const kept = readKept(file)
  if (kept) return kept
  const token = randomBytes(24).toString('base64url')
  writeFileSync(file, `${token}\n`, { mode: 0o600 })
  // The mode above counts only for a new file.
  chmodSync(file, 0o600)
  return token
}
