import { execFileSync } from 'node:child_process'

/** Every process of the browser that owns this profile, gone without a word. */
export const kill = (profile: string) => {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')
  const pids = lines
    .filter((line) => line.includes(`--user-data-dir=${profile}`))
    .map((line) => Number.parseInt(line, 10))
  if (!pids.length) throw new Error(`No browser owns ${profile}`)
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with its parent.
    }
}
