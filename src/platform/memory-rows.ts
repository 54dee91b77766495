import type { RowStore, Rows } from './rows.ts'

/**
 * Rows in memory, one step after the other as on the disk; nothing has to be undone, since memory
 * never refuses. They go with the page.
 */
export const createMemoryRows = (): Pick<RowStore, 'transact'> & {
  readonly entries: Map<string, unknown>
} => {
  const entries = new Map<string, unknown>()
  let last: Promise<unknown> = Promise.resolve()

  const rows: Rows = {
    onDisk: false,
    get: async <T>(key: string) => entries.get(key) as T | undefined,
    list: async <T>(prefix: string, limit?: number) =>
      (await rows.keys(prefix, limit)).map((key) => entries.get(key) as T),
    keys: async (prefix, limit) =>
      [...entries.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .slice(0, limit),
    count: async (prefix) => (await rows.keys(prefix)).length,
    put: (key, value) => void entries.set(key, value),
    delete: (key) => void entries.delete(key as string),
    clear: () => entries.clear(),
  }

  return {
    entries,
    transact: (step) => {
      const result = last.then(() => step(rows))
      last = result.catch(() => {})
      return result
    },
  }
}
