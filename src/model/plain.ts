const bigIntAsText = (_: string, value: unknown) =>
  typeof value === 'bigint' ? String(value) : value

/**
 * What hosts hand in, the later over the earlier, as one record that JSON can hold. A member that
 * it cannot hold (a function, a cycle, a getter that throws) is left out: it never costs the person
 * their answer.
 */
export const toPlain = (...records: readonly (object | undefined)[]): Record<string, unknown> => {
  const plain: Record<string, unknown> = {}
  for (const record of records as readonly Record<string, unknown>[])
    for (const key in record)
      try {
        plain[key] = JSON.parse(JSON.stringify(record[key], bigIntAsText))
      } catch {
        // Left out.
      }
  return plain
}
