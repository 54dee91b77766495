import { read, write } from './store.js'

const listeners = new Set()
const changed = () => {
  for (const listener of listeners) listener()
}

/** How many of which product: `{ 'garden-bell': 2 }`. */
export const pieces = () => read('basket') ?? {}

export const pieceCount = () => Object.values(pieces()).reduce((sum, count) => sum + count, 0)

export const change = (id, by) => {
  const { [id]: before = 0, ...others } = pieces()
  const count = Math.min(99, before + by)
  write('basket', count > 0 ? { ...others, [id]: count } : others)
  changed()
}

export const empty = () => {
  write('basket', undefined)
  changed()
}

/** Calls `listener` after every change, also of another tab or after the back button. */
export const watch = (listener) => listeners.add(listener)
addEventListener('storage', changed)
addEventListener('pageshow', (event) => event.persisted && changed())
