import { createDiskRows } from './disk-rows.ts'
import { createMemoryRows } from './memory-rows.ts'
import type { Step } from './rows.ts'

/** Longer than this, and the customer would wait: the answer is sent directly instead. */
const limitMs = 1500

/** What Windchime keeps on this device. */
export interface Storage {
  /** Resolves when the step is on the disk, or in memory where the disk refuses. */
  transact<T>(step: Step<T>): Promise<T>
  /** Deletes everything, also where nothing may be written any more. */
  erase(): Promise<void>
  close(): void
}

export interface StorageParts {
  readonly name: string
  /** Without the person's consent nothing is written to the device. */
  readonly allowed: () => boolean
  /** The disk refused, and memory took over; told once until the disk answers again. */
  readonly onRefused: (cause: unknown) => void
}

/** IndexedDB as long as it answers; else memory, whose records move to the disk when it is back. */
export const createStorage = ({ name, allowed, onRefused }: StorageParts): Storage => {
  const disk = createDiskRows(name, limitMs, allowed)
  const memory = createMemoryRows()
  let refused = false

  const transact = async <T>(step: Step<T>): Promise<T> => {
    if (!allowed()) return memory.transact(step)
    // The records that memory took meanwhile are put on the disk in the same step.
    const records = [...memory.entries].filter(([key]) => key.includes('/'))
    try {
      const result = await disk.transact((rows) => {
        for (const [key, value] of records) rows.put(key, value)
        return step(rows)
      })
      for (const [key] of records) memory.entries.delete(key)
      refused = false
      return result
    } catch (cause) {
      if (!refused) onRefused(cause)
      refused = true
      return memory.transact(step)
    }
  }

  return {
    transact,
    erase: async () => {
      memory.entries.clear()
      await disk.transact((rows) => rows.clear()).catch(() => {})
    },
    close: disk.close,
  }
}
