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

const isTime = (key: string, value: unknown): value is number =>
  /At$/.test(key) && typeof value === 'number'

/** A value as it stands in the config; times of ours are told as dates. */
export const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value
  const text = JSON.stringify(value, (key, inner) => (isTime(key, inner) ? whenIs(inner) : inner))
  return text === '{}' || text === '[]' ? 'anything' : text
}
