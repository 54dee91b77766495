import type { RowStore, Rows, Step } from './rows.ts'

/** Rows in memory, with the same atomic steps as on the disk. They go with the page. */
export const createMemoryRows = (): RowStore & { readonly entries: Map<string, unknown> } => {
  const entries = new Map<string, unknown>()
  const keysOf = (prefix: string) =>
    [...entries.keys()].filter((key) => key.startsWith(prefix)).sort()
  let last: Promise<unknown> = Promise.resolve()

  const rows: Rows = {
    durable: false,
    get: async <T>(key: string) => entries.get(key) as T | undefined,
    list: async <T>(prefix: string, limit?: number) =>
      keysOf(prefix)
        .slice(0, limit)
        .map((key) => entries.get(key) as T),
    count: async (prefix) => keysOf(prefix).length,
    put: (key, value) => void entries.set(key, structuredClone(value)),
    delete: (key) => void entries.delete(key),
    clear: (prefix = '') => {
      for (const key of keysOf(prefix)) entries.delete(key)
    },
  }

  const run = async <T>(step: Step<T>) => {
    const before = new Map(entries)
    try {
      return await step(rows)
    } catch (error) {
      entries.clear()
      for (const [key, value] of before) entries.set(key, value)
      throw error
    }
  }

  return {
    entries,
    transact: (_mode, step) => {
      const result = last.then(() => run(step))
      last = result.catch(() => {})
      return result
    },
    close: () => {},
  }
}
