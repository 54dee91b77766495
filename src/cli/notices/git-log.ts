import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface Commit {
  readonly hash: string
  readonly subject: string
  readonly message: string
}

const maxBuffer = 256 * 1024 * 1024

/** Three fields a commit, each ended by NUL, which no message can hold. */
const format = '--format=%H%x00%s%x00%B'

/** Whatever the reader's own settings say, nothing else is to be printed. */
const plain = ['-c', 'log.showSignature=false', '-c', 'i18n.logOutputEncoding=UTF-8']

const reasonOf = (error: unknown) => {
  const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string }
  if (code === 'ENOENT') return 'git is not installed, or not on the PATH'
  return stderr.trim().split('\n')[0] || `${error}`
}

/**
 * The commits of a range, oldest first.
 *
 * @param range as `git log` takes it: `v2.0.0..v2.1.0`
 * @throws where git does not know the range
 */
export const gitLog = async (range: string): Promise<readonly Commit[]> => {
  if (/^-|^$/.test(range)) throw new Error(`${range}: expected a range such as v2.0.0..v2.1.0`)
  try {
    const args = [...plain, 'log', '-z', '--reverse', '--no-color', format, range, '--']
    const { stdout } = await promisify(execFile)('git', args, { maxBuffer })
    const fields = stdout.split('\0')
    return Array.from({ length: Math.floor(fields.length / 3) }, (_, nth) => {
      const [hash = '', subject = '', message = ''] = fields.slice(nth * 3, nth * 3 + 3)
      return { hash, subject, message }
    })
  } catch (error) {
    throw new Error(
      `git log ${range}: ${reasonOf(error)}. Run it in the repository, with a range such as v2.0.0..v2.1.0, whose tags are fetched`,
    )
  }
}
