/** What runs inside the page. Each function stands alone: it is sent there as text. */

interface Feedback {
  readonly $pending: { get(): number; listen(listener: (pending: number) => void): () => void }
  submit(prompt: string, answers: object): Promise<{ durable: boolean }>
  flush(): Promise<number>
}

interface CostWindow {
  windchime: (method: 'ready', hand: (feedback: Feedback) => void) => void
  cost: Watched
}

declare const window: CostWindow & typeof globalThis

/** What the page saw of itself since it began. */
export interface Watched {
  /** Tasks of 50 ms and more, in ms. */
  readonly longTasks: number[]
  /** Bytes of entries in the largest single read, in all reads together, and number of reads. */
  mostBytes: number
  allBytes: number
  reads: number
}

export type Rows = readonly (readonly [key: string, value: unknown])[]

/** Watches from the first moment. @param reads also what is read from IndexedDB, which takes time */
export const watch = (reads: boolean) => {
  const cost: Watched = { longTasks: [], mostBytes: 0, allBytes: 0, reads: 0 }
  window.cost = cost
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) cost.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  if (!reads) return
  const sizeOf = (value: { body?: unknown } | undefined) =>
    typeof value?.body === 'string' ? new Blob([value.body]).size : 0
  for (const method of ['get', 'getAll'] as const) {
    const original = IDBObjectStore.prototype[method]
    IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...args: never[]) {
      const request = (original as (...args: unknown[]) => IDBRequest).apply(this, args)
      request.addEventListener('success', () => {
        const bytes = [request.result].flat().reduce((sum, value) => sum + sizeOf(value), 0)
        cost.mostBytes = Math.max(cost.mostBytes, bytes)
        cost.allBytes += bytes
        cost.reads += 1
      })
      return request
    } as never
  }
}

/**
 * Submits one after another, and again what was not saved.
 * @returns how long each took until it was durable, in ms, and how many were not saved at first
 */
export const submitMany = async (how: { count: number; text: string; pauseMs: number }) => {
  const feedback = await new Promise<Feedback>((resolve) => window.windchime('ready', resolve))
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const times: number[] = []
  let refused = 0
  while (times.length < how.count) {
    const startedAt = performance.now()
    const receipt = await feedback.submit('any', { text: how.text }).catch(() => undefined)
    if (receipt?.durable) times.push(performance.now() - startedAt)
    else refused += 1
    // Of those that were called not saved some are, a moment later: the store may be full already.
    if (!receipt?.durable && (await feedback.flush()) >= how.count) break
    if (refused > 50) throw new Error('Too many submissions are not saved')
    await pause(receipt?.durable ? how.pauseMs : 1000)
  }
  return { times, refused }
}

/** @returns ms from the first request to the moment when nothing is pending any more */
export const drain = async (endpoint: string) => {
  performance.setResourceTimingBufferSize(5000)
  const feedback = await new Promise<Feedback>((resolve) => window.windchime('ready', resolve))
  const empty = new Promise<number>((resolve) =>
    feedback.$pending.listen((pending) => !pending && resolve(performance.now())),
  )
  await feedback.flush()
  const endedAt = await empty
  const requests = performance.getEntriesByName(endpoint)
  return endedAt - Math.min(...requests.map(({ startTime }) => startTime))
}

/** Posts bodies one after another, as plainly as a page can. @returns ms */
export const postBare = async ({ url, bodies }: { url: string; bodies: readonly string[] }) => {
  const startedAt = performance.now()
  for (const body of bodies) {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body, credentials: 'omit' })
    await response.text()
  }
  return performance.now() - startedAt
}

const openStore = `
  const [{ name }] = await indexedDB.databases()
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const [table] = database.objectStoreNames
  const store = database.transaction(table, 'readwrite').objectStore(table)
  const done = new Promise((resolve) => { store.transaction.oncomplete = resolve })`

/** Every entry that is stored, with its key. */
export const saveEntries = `(async () => {${openStore}
  const range = IDBKeyRange.bound('entry/', 'entry/\\uffff')
  const keys = store.getAllKeys(range)
  const values = store.getAll(range)
  await done
  database.close()
  return keys.result.map((key, index) => [key, values.result[index]])
})()`

/** Puts entries back, and nothing else: no pace, no lease, and no spare of an earlier store. */
export const restoreEntries = (rows: Rows) => `(async () => {
  for (const name of await caches.keys()) await caches.delete(name)
  ${openStore}
  store.clear()
  for (const [key, value] of ${JSON.stringify(rows)}) store.put(value, key)
  await done
  database.close()
})()`
