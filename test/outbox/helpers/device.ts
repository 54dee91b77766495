import 'fake-indexeddb/auto'
import './page.ts'
import { atom } from 'nanostores'
import type { Entry, ReplyEntry, ResponseEntry } from '../../../src/model/entry.ts'
import { FeedbackError } from '../../../src/model/error.ts'
import type { FeedbackEvents } from '../../../src/model/events.ts'
import type { Thread } from '../../../src/model/thread.ts'
import type { Transport } from '../../../src/model/transport.ts'
import { createDelivery } from '../../../src/outbox/deliver.ts'
import { createOutbox } from '../../../src/outbox/outbox.ts'
import { toStored } from '../../../src/outbox/stored.ts'
import { createStorage } from '../../../src/platform/storage.ts'
import { createHttpTransport } from '../../../src/transport/http.ts'
import { createHandClock } from '../../follow-up/helpers/hand-clock.ts'

export interface TabOptions {
  readonly transport?: Transport
  /** Who is here now, and their token. */
  readonly tokens?: Readonly<Record<string, string>>
  /** False where the device refuses to store anything. */
  readonly disk?: boolean
}

let devices = 0

/** One device, whose tabs share the rows and a clock that is moved by hand. */
export const createDevice = (endpoint = '') => {
  const name = `outbox-${devices++}`
  const clock = createHandClock()
  let tabs = 0

  /** A page of the site in a tab of its own. */
  const openTab = ({ transport, tokens = {}, disk = true }: TabOptions = {}) => {
    const storage = createStorage({ name, allowed: () => disk, onRefused: () => {} })
    const $pending = atom(0)
    const tab = `tab-${tabs++}`
    let serverNow: number | undefined
    const told: {
      [Name in keyof FeedbackEvents]: [Name, FeedbackEvents[Name]]
    }[keyof FeedbackEvents][] = []
    const delivery = createDelivery(
      {
        storage,
        clock,
        name,
        spare: () => name,
        tab,
        $pending,
        counted: $pending.set,
        whoIsHere: () => Object.keys(tokens)[0],
        token: async () => Object.values(tokens)[0],
        serverNow: () => serverNow,
        emit: (...event) => void told.push(event as (typeof told)[number]),
        FeedbackError,
      },
      transport ??
        createHttpTransport({
          endpoint,
          now: clock.now,
          onServerTime: (serverMs) => {
            serverNow = serverMs
          },
        }),
    )
    const outbox = createOutbox({
      storage,
      spare: () => name,
      tab,
      counted: $pending.set,
      $pending,
    })
    return {
      ...{ storage, $pending, told, delivery, outbox, holds: outbox.holds },
      add: (entry: Entry, thread?: Thread) => outbox.add(toStored(entry), thread),
      deliver: delivery.deliver,
      rejected: () => storage.transact((rows) => rows.list<{ id: string }>('rejected/')),
    }
  }

  return { clock, openTab }
}

/** An entry of somebody; `text` makes it as large as wanted. */
export const aReply = (id: string, text = 'It was an iPad', respondent?: string): ReplyEntry => ({
  kind: 'reply',
  id,
  response: 'r1',
  proof: 'p',
  text,
  at: '2026-11-22T09:00:00.000Z',
  ...(respondent !== undefined && { respondent: { id: respondent } }),
})

/** A response with a picture of so many characters. */
export const aScreenshot = (id: string, length: number, why = 'It is green'): ResponseEntry => ({
  kind: 'response',
  id,
  ref: 'R-7F3K2QX',
  prompt: 'broken',
  answers: { why },
  complete: true,
  at: '2026-11-22T09:00:00.000Z',
  questions: [],
  asked: { by: 'launcher', channel: 'web' },
  locale: 'en',
  attachments: [{ question: 'why', type: 'image/jpeg', data: 'A'.repeat(length) }],
  sdk: 'windchime/test',
})

export const idsOf = (entries: readonly Pick<Entry, 'id'>[] = []) => entries.map(({ id }) => id)
