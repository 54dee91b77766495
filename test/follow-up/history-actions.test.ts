import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import { createHistoryActions } from '../../src/follow-up/history-actions.ts'
import { readDetails } from '../../src/follow-up/history-details.ts'
import type { HistoryParts } from '../../src/follow-up/history-parts.ts'
import { markRead } from '../../src/follow-up/mark-read.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { HistoryThread } from '../../src/model/history.ts'
import type { Thread } from '../../src/model/thread.ts'
import { createStorage } from '../../src/platform/storage.ts'
import { createLedger } from '../../src/prompts/ledger.ts'
import { createHandClock } from './helpers/hand-clock.ts'
import { aNotice, aThread } from './helpers/samples.ts'

let devices = 0

/** A device with these threads, that has read these notices. */
const device = async (
  threads: readonly Thread[] = [aThread()],
  notices: readonly object[] = [aNotice()],
  more: Partial<HistoryParts> = {},
) => {
  const clock = createHandClock()
  const storage = createStorage({
    name: `history-${devices++}`,
    allowed: () => true,
    onRefused: () => {},
  })
  const entries: Entry[] = []
  const confirmed: string[] = []
  const updates: object[] = []
  await storage.transact((rows) => {
    for (const thread of threads) rows.put(`thread/${thread.id}`, thread)
    rows.put('feed', { version: 1, at: 0, failures: 0, notices })
  })
  const parts: HistoryParts = {
    $history: atom(threads.map(({ id }) => ({ id, steps: [] }) as unknown as HistoryThread)),
    storage,
    clock,
    ledger: createLedger({ storage, clock }),
    here: () => ({
      respondent: {},
      consent: 'granted',
      locale: 'de-AT',
      release: '2026.11.3',
      flags: {},
      context: {},
    }),
    plainLocale: 'en',
    releases: undefined,
    holds: () => true,
    update: (changes) => updates.push(changes),
    keepNew: async (make) => {
      entries.push(make(`entry-${entries.length}`, new Date(clock.now()).toISOString()))
    },
    onConfirmed: (notice, answer) => confirmed.push(`${notice}: ${answer}`),
    ...more,
  }
  return {
    parts,
    actions: createHistoryActions(parts),
    now: clock.now(),
    entries,
    confirmed,
    updates,
    thread: (id = '0193-a') => storage.transact((rows) => rows.get<Thread>(`thread/${id}`)),
    row: <T>(key: string) => storage.transact((rows) => rows.get<T>(key)),
    remembered: async (id = '0193-a') =>
      (await storage.transact((rows) => rows.get<Thread>(`thread/${id}`)))?.notices.n_8Kd2,
  }
}

const refuses = {
  keepNew: async () => {
    throw new Error('not saved')
  },
}
const to = { thread: '0193-a', notice: 'n_8Kd2' }

test('a reply goes out with the proof, never with the secret, and is remembered', async () => {
  const it = await device([aThread()], [aNotice({ kind: 'question', rev: 3 })])
  await it.actions.reply(to, ' An old one \n')
  expect(it.entries).toEqual([
    {
      kind: 'reply',
      id: 'entry-0',
      response: '0193-a',
      proof: 'proof-of-q1ZxA9_k',
      text: 'An old one',
      at: new Date(it.now).toISOString(),
    },
  ])
  expect(await it.remembered()).toEqual({ rev: 3, dismissedAt: it.now, repliedAt: it.now })
  expect(it.updates).toEqual([{}])
})

test('a confirmation says which revision it answers, and what is still wrong', async () => {
  const it = await device([aThread()], [aNotice({ rev: 2 })])
  await it.actions.confirm(to, 'no', 'Still empties')
  expect(it.entries).toMatchObject([
    { kind: 'confirmation', notice: 'n_8Kd2', rev: 2, answer: 'no', comment: 'Still empties' },
  ])
  expect(await it.remembered()).toEqual({ rev: 2, confirmed: 'no', confirmedAt: it.now })
  expect(it.confirmed).toEqual(['n_8Kd2: no'])
})

test('what could not be saved is not remembered, and may be said again', async () => {
  const it = await device([aThread()], [aNotice()], refuses)
  await expect(it.actions.reply(to, 'An old one')).rejects.toThrow()
  await expect(it.actions.confirm(to, 'yes')).rejects.toThrow()
  await expect(it.actions.forget('0193-a')).rejects.toThrow()
  expect(await it.remembered()).toBeUndefined()
  expect(it.confirmed).toEqual([])
})

test('a person who was signed in is named, and a device without a claim shows no proof', async () => {
  const { claim: _, ...thread } = aThread()
  const here = () => ({
    respondent: { id: 'u_42' },
    consent: 'granted' as const,
    locale: 'en',
    flags: {},
    context: {},
  })
  const it = await device([thread], [], { here })
  await it.actions.confirm({ ...to, rev: 4 }, 'yes')
  expect(it.entries).toMatchObject([{ rev: 4, respondent: { id: 'u_42' } }])
  expect(it.entries[0]).not.toHaveProperty('proof')
})

test('a thread is forgotten here, and the endpoint is asked to forget it', async () => {
  const it = await device([aThread(), aThread('mP0s7c2T', { id: '0193-b' })])
  await it.actions.forget('0193-a')
  expect(it.entries).toMatchObject([
    { kind: 'erase', response: '0193-a', proof: 'proof-of-q1ZxA9_k' },
  ])
  expect(await it.thread()).toBeUndefined()
  expect(await it.thread('0193-b')).toBeDefined()
})

test('what was erased meanwhile stays erased', async () => {
  const it = await device()
  await it.actions.forget('0193-a')
  await it.actions.mute('0193-a', true)
  await it.actions.reply(to, 'Too late')
  expect(await it.thread()).toBeUndefined()
  expect(it.entries).toHaveLength(1)
})

test('each preference is written, and taken back', async () => {
  const it = await device()
  await it.actions.mute('0193-a', true)
  await it.actions.showNews(false)
  await it.actions.askQuestions(false)
  expect((await it.thread())?.muted).toBe(true)
  expect(await it.row('preferences')).toEqual({ noNotices: true })
  expect(it.parts.ledger.state().quiet).toEqual({ perVisit: 0 })
  expect(await readDetails(it.parts)).toMatchObject({ noNotices: true, noQuestions: true })

  await it.actions.mute('0193-a', false)
  await it.actions.showNews(true)
  await it.actions.askQuestions(true)
  expect(await it.thread()).toEqual(aThread())
  expect(await readDetails(it.parts)).toMatchObject({ noNotices: false, noQuestions: false })
})

test('opening marks as read what was told to a thread, to all, and nothing else', async () => {
  const notices = [
    aNotice(),
    aNotice({ id: 'all', to: 'everyone' }),
    aNotice({ id: 'later', since: { release: '2027.1' } }),
    aNotice({ id: 'others', to: { claims: ['somebody'] } }),
  ]
  const it = await device([aThread(), aThread('mP0s7c2T', { id: '0193-b' })], notices)
  await markRead(it.parts)
  expect((await it.thread())?.notices).toEqual({ n_8Kd2: { rev: 1, shownAt: it.now } })
  expect((await it.thread('0193-b'))?.notices).toEqual({})
  expect((await it.row<Thread>('told/'))?.notices).toEqual({ all: { rev: 1, shownAt: it.now } })
})

test('reading it for one thread brings nothing back that another has dismissed', async () => {
  const known = { n_8Kd2: { rev: 1, shownAt: 5, dismissedAt: 6 } }
  const it = await device(
    [aThread('q1ZxA9_k', { notices: known }), aThread('mP0s7c2T', { id: '0193-b' })],
    [aNotice({ to: { claims: ['q1ZxA9_k', 'mP0s7c2T'] } })],
  )
  await markRead(it.parts)
  expect(await it.remembered()).toEqual(known.n_8Kd2)
  expect(await it.remembered('0193-b')).toEqual(known.n_8Kd2)
})

test('another person on the same device reads nothing of it', async () => {
  const it = await device([aThread()], [aNotice()], {
    $history: atom<readonly HistoryThread[]>([]),
  })
  await markRead(it.parts)
  expect(await it.remembered()).toBeUndefined()
  expect((await readDetails(it.parts)).words).toEqual({})
})

test('what was answered is closed, and news for all come in the reader’s language', async () => {
  const it = await device([aThread()], [aNotice(), aNotice({ id: 'all', to: 'everyone' })])
  await it.actions.confirm(to, 'unsure')
  const details = await readDetails(it.parts)
  expect(details.closed).toEqual(['0193-a/n_8Kd2'])
  expect(details.others).toMatchObject([{ notice: 'all', title: 'Der Gutschein bleibt' }])
})

test('words that were sealed for this device are opened, and those for another are not', async () => {
  const { secret, h, proof, claim, notice, words, sealed } = JSON.parse(
    readFileSync('test/cases/seal.json', 'utf8'),
  )
  const mine = aThread('', { claim: { secret, h, proof } })
  const reward = aNotice({ id: notice, to: { claims: [claim] }, sealed: { [claim]: sealed } })
  const details = await readDetails((await device([mine], [reward])).parts)
  expect(details.words).toEqual({ [`0193-a/${notice}`]: words })
  const changed = aNotice({ ...reward, id: 'another' })
  expect((await readDetails((await device([mine], [changed])).parts)).words).toEqual({
    '0193-a/another': {},
  })
})
