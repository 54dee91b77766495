import type { Page } from 'playwright-core'

type Rows = Readonly<Record<string, unknown>>

/** What stands in a database of ours on the page's origin, by key; empty where there is none. */
export const storedRows = (page: Page, name = 'windchime-default'): Promise<Rows> =>
  page.evaluate(async (name) => {
    // Opening it would make one.
    const names = (await indexedDB.databases()).map((database) => database.name)
    if (!names.includes(name)) return {}
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    // A page that stops here would stand in the way of those who come later.
    database.onversionchange = () => database.close()
    try {
      return await new Promise<Rows>((resolve, reject) => {
        const rows: Record<string, unknown> = {}
        const transaction = database.transaction('rows')
        transaction.objectStore('rows').openCursor().onsuccess = ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
          if (!cursor) return
          rows[`${cursor.key}`] = cursor.value
          cursor.continue()
        }
        transaction.oncomplete = () => resolve(rows)
        transaction.onabort = () => reject(transaction.error)
      })
    } finally {
      database.close()
    }
  }, name)

/** The keys of those that begin with a prefix. */
export const storedKeys = async (page: Page, prefix: string, name?: string) =>
  Object.keys(await storedRows(page, name)).filter((key) => key.startsWith(prefix))

/** What the browser's caches on the page's origin hold. */
export const spareTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const answers = await Promise.all(all.map((cache) => cache.matchAll()))
    return Promise.all(answers.flat().map((answer) => answer.text()))
  })

/**
 * Puts rows beside ours, as another version would, or an accident. Called as a text in the page, so
 * that values may be what no driver can carry.
 * @param rows JavaScript: an object of keys to values
 */
export const putRows = (page: Page, rows: string, name = 'windchime-default'): Promise<void> =>
  page.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.open('${name}')
    request.onupgradeneeded = () => request.result.createObjectStore('rows')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      const transaction = database.transaction('rows', 'readwrite')
      const store = transaction.objectStore('rows')
      for (const [key, value] of Object.entries(${rows})) store.put(value, key)
      transaction.onabort = () => reject(transaction.error)
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })`)
