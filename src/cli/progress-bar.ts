const width = 30

/**
 * How far something has come, and how long the rest takes at that pace.
 *
 * @param share from 0 to 1
 * @param began by `performance.now()`
 */
export const drawProgress = (share: number, began: number) => {
  const full = Math.floor(share * width)
  const seconds = (performance.now() - began) / 1000
  return {
    bar: '█'.repeat(full) + '░'.repeat(width - full),
    left: `${share ? Math.ceil((seconds * (1 - share)) / share) : '?'} s left`,
  }
}

/** A bar that redraws itself at a terminal, and is silent elsewhere. */
export const createProgressBar = (total: number, output = process.stderr) => {
  const began = performance.now()
  const draw = (done: number) => {
    const share = Math.min(1, done / Math.max(1, total))
    const { bar, left } = drawProgress(share, began)
    output.write(`\r\x1b[2K${bar} ${Math.floor(share * 100)} %, ${left}`)
  }
  return {
    step: (done: number) => void (output.isTTY && draw(done)),
    end: () => void (output.isTTY && output.write('\r\x1b[2K')),
  }
}
