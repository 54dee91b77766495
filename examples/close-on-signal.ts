/** Says in one line why the example ends. */
export const fail = (error: unknown): never => {
  const message = error instanceof Error ? error.message : String(error)
  console.error(`windchime: ${message.split('\n', 1)[0]}`)
  process.exit(1)
}

/** Leaves with what was opened closed, when somebody asks for it. */
export const closeOnSignal = (close: () => Promise<unknown>) => {
  let askedAt: number | undefined
  const leave = () => {
    // One Ctrl-C may arrive twice, from the terminal and from npm: that is not a second one.
    if (askedAt !== undefined && performance.now() - askedAt > 300) process.exit(130)
    if (askedAt !== undefined) return
    askedAt = performance.now()
    close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', leave)
  process.on('SIGTERM', leave)
  // npm hands a signal to the shell between it and us, and that one keeps it to itself.
  const { ppid } = process
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== ppid && leave(), 500).unref()
}
