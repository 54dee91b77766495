const own = process.env.TZ

/** What `look` sees where the visitor's clock is that of a time zone; UTC where none is named. */
export const inTimeZone = <T>(timeZone: string | undefined, look: () => T): T => {
  process.env.TZ = timeZone ?? 'UTC'
  try {
    return look()
  } finally {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  }
}
