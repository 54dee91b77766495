const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

const two = (value: number) => `${value}`.padStart(2, '0')

/** `3 days`, `1 hour`, `12 s`: how long, in its largest unit. */
export const howLong = (ms: number): string => {
  const [unit, length] = units.find(([, length]) => ms >= length) ?? ['s', 1000]
  const count = Math.max(0, Math.round(ms / length))
  return `${count} ${unit}${count === 1 || unit === 's' ? '' : 's'}`
}

/** `2026-12-01 10:00`, on the clock of whoever reads it. */
export const whenIs = (time: number | string): string => {
  const date = new Date(time)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** `10:00:07` */
export const clockTime = (ms: number): string => new Date(ms).toTimeString().slice(0, 8)

/** As our gates and ledger tell it: ISO 8601, or the milliseconds of an `askedAt`. */
const isTime = (value: unknown, key: string): value is number | string =>
  (typeof value === 'number' && /At$/.test(key)) || /^\d{4}-.+T.+\dZ$/.test(`${value}`)

const pairInWords = ([key, value]: [string, unknown]) => `${key}: ${inWords(value, key)}`

/** A value as the config writes it, less its quotes, and with room to break; times are local. */
export const inWords = (value: unknown, key = ''): string => {
  if (isTime(value, key)) return whenIs(value)
  if (Array.isArray(value)) return `[${value.map((one) => inWords(one)).join(', ')}]`
  if (typeof value === 'number') return `${Number(value.toFixed(4))}`
  if (typeof value !== 'object' || value === null) return `${value}`
  return `{ ${Object.entries(value).map(pairInWords).join(', ')} }`
}
