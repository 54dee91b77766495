import type { Theme } from '../../model/schema.ts'
import large from './large.css'
import lifted from './lifted.css'
import places from './places.css'

/** A length from one side, and what stands for the other. */
const from = (isFirst: boolean, px: number, other: string | number = 'auto') =>
  isFirst ? `${px}px ${other}` : `${other} ${px}px`

/**
 * Styles by which all that is shown stands where a theme wants it, and as large. They hold for
 * every host, also one that stands in the page; the page may say otherwise for `windchime-widget`.
 */
export const placing = ({ position, offset, size }: Theme): string => {
  // At first sight nobody has looked at these: they may be anything.
  const { x = 24, y } = offset ?? {}
  const isTop = /top/.test(`${position}`)
  const isStart = /start/.test(`${position}`)
  const inner = isStart ? 'end' : 'start'
  // What the page keeps for itself above or below is not the edge's either.
  return `${places}[part=unread]{inset-inline-${isStart ? 'start' : 'end'}:calc(100% + 8px)}:host{--windchime-y:${y ?? 24}px;--windchime-block:${from(isTop, y ?? 24)};--windchime-inset:${/center/.test(`${position}`) ? `${x}px` : from(isStart, x)};--windchime-edge:${from(isStart, 0)};--windchime-free:${from(isTop, y ?? 0, 0)}}.openers [part=edge]{border-start-${inner}-radius:var(--windchime-radius,12px);border-end-${inner}-radius:var(--windchime-radius,12px)}${y === undefined ? '' : lifted}${size === 'large' ? large : ''}`
}
