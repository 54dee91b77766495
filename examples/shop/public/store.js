/**
 * What this browser remembers of the shop. Some browsers refuse storage (private windows, web
 * views); then it lasts as long as the page.
 */
const memory = new Map()

export const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(`shop.${key}`)) ?? undefined
  } catch {
    return memory.get(key)
  }
}

export const write = (key, value) => {
  memory.set(key, value)
  try {
    if (value === undefined) localStorage.removeItem(`shop.${key}`)
    else localStorage.setItem(`shop.${key}`, JSON.stringify(value))
  } catch {
    // The memory has it.
  }
}
