import { drawProgress } from '../../src/cli/progress-bar.ts'

export interface Progress {
  readonly step: (worker: number, soFar: Counts) => void
  readonly end: () => void
}

interface Counts {
  readonly submissions: number
  readonly kills: number
}

const silentMs = 10_000

/** A bar that redraws itself at a terminal, and elsewhere a line now and then. */
export const createProgress = (name: string, goal: Counts, output = process.stderr): Progress => {
  const workers = new Map<number, Counts>()
  const began = performance.now()
  let spokeAt = 0

  const line = () => {
    const done = [...workers.values()]
    const submissions = done.reduce((sum, counts) => sum + counts.submissions, 0)
    const kills = done.reduce((sum, counts) => sum + counts.kills, 0)
    const share = Math.min(1, submissions / goal.submissions, kills / goal.kills)
    const { bar, left } = drawProgress(share, began)
    return `${name} ${bar} ${submissions}/${goal.submissions} submitted, ${kills}/${goal.kills} kills, ${left}`
  }

  return {
    step: (worker, soFar) => {
      workers.set(worker, soFar)
      const now = performance.now()
      if (output.isTTY) output.write(`\r\x1b[2K${line()}`)
      else if (now - spokeAt > silentMs) {
        spokeAt = now
        output.write(`${line()}\n`)
      }
    },
    end: () => void output.write(`${output.isTTY ? '\r\x1b[2K' : ''}${line()}\n`),
  }
}
