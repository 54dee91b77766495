/** Width of a calendar page, in ms. */
export const tickMs = 100

/** Whose turn it is when: each client stands on one page at most. */
export interface Calendar {
  /** Puts a client on the page of a time in ms. Past the last page it is left out. */
  put(client: number, atMs: number): void
  /** Takes a client off a page; -1 = the page is empty. */
  take(page: number): number
  /** Takes everyone off every page. */
  clear(): void
  readonly pages: number
}

/**
 * A calendar queue: a page for each tenth of a second, and on it a chain that runs through one array
 * of all clients. Ten million clients are 40 MB, and no step costs more with more of them, where a
 * heap of objects would be gigabytes and a logarithm.
 */
export const createCalendar = (clients: number, untilMs: number): Calendar => {
  const pages = Math.ceil(untilMs / tickMs)
  const first = new Int32Array(pages).fill(-1)
  const next = new Int32Array(clients)
  return {
    pages,
    put: (client, atMs) => {
      const page = Math.floor(atMs / tickMs)
      if (page >= pages) return
      next[client] = first[page] as number
      first[page] = client
    },
    take: (page) => {
      const client = first[page] as number
      if (client >= 0) first[page] = next[client] as number
      return client
    },
    clear: () => void first.fill(-1),
  }
}
