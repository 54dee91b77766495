const width = 30

/** A bar that redraws itself at a terminal, and is silent elsewhere. */
export const createProgressBar = (total: number, output = process.stderr) => {
  const began = performance.now()
  const draw = (done: number) => {
    const share = Math.min(1, done / Math.max(1, total))
    const full = Math.floor(share * width)
    const seconds = (performance.now() - began) / 1000
    const left = share ? Math.ceil((seconds * (1 - share)) / share) : '?'
    const bar = '█'.repeat(full) + '░'.repeat(width - full)
    output.write(`\r\x1b[2K${bar} ${Math.floor(share * 100)} %, ${left} s left`)
  }
  return {
    step: (done: number) => void (output.isTTY && draw(done)),
    end: () => void (output.isTTY && output.write('\r\x1b[2K')),
  }
}
