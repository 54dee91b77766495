import { html } from 'hono/html'
import type { ThreadState } from '../states.ts'

/** A piece of a page; whatever was put into it is escaped. */
export type Html = ReturnType<typeof html>

const stateNames: Readonly<Record<ThreadState, string>> = {
  open: 'Open',
  reopened: 'Reopened',
  received: 'Received',
  planned: 'Planned',
  in_progress: 'In progress',
  fixed: 'Fixed',
  shipped: 'Shipped',
  declined: 'Declined',
  confirmed: 'Confirmed',
}

/** Where a thread stands, in words. */
export const stateName = (state: string): string => stateNames[state as ThreadState] ?? state

/** Where a thread stands; the colour only underlines what the word says. */
export const statePill = (state: string): Html =>
  html`<span class="pill" data-state="${state}">${stateName(state)}</span>`

/** A number with its noun: `1 person`, `3 people`. */
export const counted = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

const ago = (ms: number): string | undefined => {
  if (ms < minuteMs) return 'just now'
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min ago`
  if (ms < dayMs) return `${Math.floor(ms / hourMs)} h ago`
  return ms < 7 * dayMs ? counted(Math.floor(ms / dayMs), 'day ago', 'days ago') : undefined
}

/** When it was, after `what` was; recent times as a distance, which needs no time zone. */
export const when = (at: string, what = '', now = Date.now()): Html => {
  const full = `${dateFormat.format(new Date(at))} UTC`
  return html`<time datetime="${at}" title="${full}">${what && `${what} `}${ago(now - Date.parse(at)) ?? full}</time>`
}
