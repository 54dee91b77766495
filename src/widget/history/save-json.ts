import { element } from '../element.ts'

/** Hands a value over as a file. A page's own policy has no say in that. */
export const saveJson = (name: string, value: unknown): void => {
  const type = 'application/json'
  const href = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type }))
  element('a', { href, download: name }).click()
  // Not before every browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(href), 1000)
}
