const width = 30

/** A bar on stderr; nothing where nobody looks. */
export const createProgress = (total: number) => {
  let drawn = ''
  return (done: number, name: string) => {
    const filled = Math.round((done / total) * width)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
    const line = `${bar} ${String(Math.floor((100 * done) / total)).padStart(3)} %  ${name}`
    if (!process.stderr.isTTY || line === drawn) return
    drawn = line
    process.stderr.write(`\r\x1b[K${line}`)
    if (done === total) process.stderr.write('\r\x1b[K')
  }
}
