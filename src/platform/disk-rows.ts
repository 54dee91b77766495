import type { Mode, RowStore, Rows, Step } from './rows.ts'

const table = 'rows'

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const rangeOf = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

const rowsOf = (store: IDBObjectStore): Rows => ({
  durable: true,
  get: (key) => answerOf(store.get(key)),
  list: (prefix, limit) => answerOf(store.getAll(rangeOf(prefix), limit)),
  count: (prefix) => answerOf(store.count(rangeOf(prefix))),
  put: (key, value) => void store.put(value, key),
  delete: (key) => void store.delete(key),
  clear: (prefix = '') => void store.delete(rangeOf(prefix)),
})

/**
 * Rows in IndexedDB. A step is done when its transaction is complete, with strict durability: what
 * was only a successful request is lost when the browser is killed.
 *
 * @param limitMs a browser that does not answer within this time counts as one that refuses
 */
export const createDiskRows = (name: string, limitMs: number): RowStore => {
  let opening: Promise<IDBDatabase> | undefined

  const open = () => {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(table)
      request.onsuccess = () => {
        request.result.onclose = request.result.onversionchange = close
        resolve(request.result)
      }
      request.onerror = () => reject(request.error)
    })
    // Not remembered: the next step tries again.
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }

  const close = () => {
    opening?.then((database) => database.close()).catch(() => {})
    opening = undefined
  }

  const begin = async (mode: Mode) => {
    const transaction = () =>
      open().then((it) => it.transaction(table, mode, { durability: 'strict' }))
    return transaction().catch(() => {
      // A dead connection says so only here; one fresh connection, and then no more.
      close()
      return transaction()
    })
  }

  const run = async <T>(mode: Mode, step: Step<T>) => {
    const transaction = await begin(mode)
    const complete = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () =>
        reject(transaction.error ?? new Error('The transaction was undone'))
    })
    try {
      const [result] = await Promise.all([step(rowsOf(transaction.objectStore(table))), complete])
      return result
    } catch (error) {
      complete.catch(() => {})
      try {
        transaction.abort()
      } catch {
        // It had ended by itself.
      }
      throw error
    }
  }

  return {
    transact: (mode, step) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`No answer within ${limitMs} ms`)), limitMs)
        run(mode, step)
          .then(resolve, reject)
          .finally(() => clearTimeout(timer))
      }),
    close,
  }
}
