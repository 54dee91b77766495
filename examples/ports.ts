/** The port that an environment variable asks for. Throws a sentence that names what is wrong. */
export const portFrom = (name: string, value: string | undefined, fallback: number): number => {
  if (value === undefined || value.trim() === '') return fallback
  const port = /^\d{1,5}$/.test(value.trim()) ? Number(value) : Number.NaN
  if (port >= 0 && port <= 65_535) return port
  throw new Error(`${name} has to be a port from 0 (any) to 65535, got "${value}"`)
}

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/**
 * Starts on `port`, or on the next free one when that is taken; 0 leaves the choice to the system.
 * `reserved` is passed over, since somebody else of ours is about to use it.
 */
export const onFreePort = async <T>(
  start: (port: number) => Promise<T>,
  port: number,
  reserved?: number,
): Promise<T> => {
  if (port === 0) return start(0)
  const last = Math.min(port + 50, 65_535)
  for (let tried = port; tried <= last; tried += 1) {
    if (tried === reserved) continue
    try {
      return await start(tried)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Error(`every port from ${port} to ${last} is taken`)
}
