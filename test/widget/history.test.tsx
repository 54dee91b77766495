// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { fireEvent, within } from '@testing-library/preact'
import { atom } from 'nanostores'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ActivePrompt } from '../../src/model/active.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { HistoryStep, HistoryThread } from '../../src/model/history.ts'
import type { Thread } from '../../src/model/thread.ts'
import { createStorage } from '../../src/platform/storage.ts'
import { createLedger } from '../../src/prompts/ledger.ts'
import { furnish } from '../../src/widget/history/furnish.ts'
import { mountWidget, type WidgetParts } from '../../src/widget/widget.tsx'
import { aThread } from '../follow-up/helpers/samples.ts'
import { comment, drawn, promptOf } from './stage.ts'

const at = '2026-11-10T09:00:00Z'
const told = (more: Partial<HistoryStep> = {}): HistoryStep => ({
  state: 'fixed',
  at: '2026-11-20T09:12:00Z',
  notice: 'n',
  title: 'The coupon box keeps your code',
  lang: 'en',
  ...more,
})
const historyOf = (id: string, ...steps: HistoryStep[]): HistoryThread => ({
  id,
  ref: `R-${id}`,
  prompt: 'p',
  at,
  answers: {},
  questions: [],
  words: `Words of ${id}`,
  state: steps.at(-1)?.state ?? 'sent',
  muted: false,
  steps: [{ state: 'sent', at }, ...steps],
})

let devices = 0

/** A widget with all of a client that the panel needs; entries are kept in a list. */
const open = async (...threads: readonly HistoryThread[]) => {
  const entries: Entry[] = []
  const keep = { refuses: false }
  const storage = createStorage({
    name: `panel-${devices++}`,
    allowed: () => true,
    onRefused: () => {},
  })
  const clock = { now: () => Date.parse(at), after: () => () => {}, random: () => 0 }
  await storage.transact((rows) => {
    for (const { id } of threads) rows.put(`thread/${id}`, aThread(id, { id, ref: `R-${id}` }))
  })
  const $history = atom(threads)
  const update = vi.fn()
  const $prompt = atom<ActivePrompt | undefined>()
  const core = {
    atom,
    storage,
    clock,
    ledger: createLedger({ storage, clock }),
    $history,
    $unread: atom(0),
    $prompt,
    $thanks: atom(),
    $notice: atom(),
    here: () => ({ respondent: {}, locale: 'en' }),
    config: () => ({ prompts: [], locale: 'en' }),
    facts: () => ({}),
    rules: { holds: () => true },
    update,
    emit: vi.fn(),
    track: vi.fn(),
    asking: async () => ({
      keepNew: async (make: (id: string, at: string) => Entry) => {
        if (keep.refuses) throw new Error('not saved')
        entries.push(make(`e${entries.length}`, at))
      },
    }),
    theme: {},
    texts: {},
    locale: () => 'en',
    lazy: vi.fn(),
  }
  const widget = mountWidget(core as unknown as WidgetParts)
  leave = widget.unmount
  await furnish(widget)
  await drawn()
  const see = within(widget.main.root as unknown as HTMLElement)
  const again = async () => {
    await furnish(widget)
    await drawn()
  }
  return {
    ...{ entries, keep, storage, $history, $prompt, update, again, see },
    root: widget.main.root,
    thread: (id: string) => storage.transact((rows) => rows.get<Thread>(`thread/${id}`)),
  }
}

let leave = () => {}
beforeEach(() => {
  document.body.innerHTML = '<button id="opener">What became of it?</button>'
  document.getElementById('opener')?.focus()
})
afterEach(() => leave())

const says = (text: string) => (it: Awaited<ReturnType<typeof open>>) =>
  vi.waitFor(() => expect(it.see.getByRole('status').textContent).toBe(text))

test('says what became of it all, in the form that the number needs', async () => {
  const it = await open(historyOf('a', told()), historyOf('b', told({ state: 'planned' })))
  expect(it.see.getByText('You sent 2, 1 is fixed')).toBeTruthy()
  it.$history.set([historyOf('a', told()), historyOf('b', told({ state: 'shipped' }))])
  await drawn()
  expect(it.see.getByText('You sent 2, 2 are fixed')).toBeTruthy()
  it.$history.set([historyOf('a', told(), told({ state: 'reopened' }))])
  await drawn()
  expect(it.see.getByText('You sent 1')).toBeTruthy()
  it.$history.set([])
  await drawn()
  expect(it.see.getByText('Nothing sent from this device yet.')).toBeTruthy()
})

test('takes focus as it opens, again where it is open, and gives it back', async () => {
  const it = await open(historyOf('a'))
  const panel = it.see.getByRole('region', { name: 'Your feedback' })
  expect(it.root.activeElement).toBe(panel)
  document.getElementById('opener')?.focus()
  await it.again()
  expect(it.root.activeElement).toBe(panel)
  fireEvent.keyDown(panel, { key: 'Escape' })
  await drawn()
  expect(it.see.queryByRole('region')).toBeNull()
  expect(document.activeElement?.id).toBe('opener')
})

test('nothing comes by itself while it is open, and what the person opens takes its place', async () => {
  const it = await open(historyOf('a'))
  const isMarked = () => document.querySelector('[aria-modal=true]') !== null
  expect(isMarked()).toBe(true)
  it.$prompt.set(promptOf(comment, { byPerson: true }))
  await drawn()
  expect(it.see.queryByRole('region')).toBeNull()
  await vi.waitFor(() => expect(isMarked()).toBe(false))
})

test('marks what is new for as long as it is open', async () => {
  const it = await open(historyOf('a', told({ unread: true })))
  await vi.waitFor(() => expect(it.see.getByText('New')).toBeTruthy())
  it.$history.set([historyOf('a', told())])
  await drawn()
  expect(it.see.getByText('New')).toBeTruthy()
})

test('words are shown in their own language, and nothing in them becomes an element', async () => {
  const it = await open(
    historyOf(
      'a',
      told({ lang: 'ar', title: 'عاد', body: '<b>bold</b>', url: 'javascript:alert(1)' }),
    ),
  )
  expect(it.see.getByText('عاد').parentElement?.dir).toBe('rtl')
  expect(it.see.getByText('<b>bold</b>')).toBeTruthy()
  expect(it.see.queryByRole('link')).toBeNull()
})

test('a link to another site says to which', async () => {
  const it = await open(historyOf('a', told({ url: 'https://news.example/x' })))
  expect(it.see.getByRole('link', { name: 'Read more (news.example)' })).toBeTruthy()
})

test('a reply is sent once, however often it is sent off, and that is announced', async () => {
  const it = await open(historyOf('a', told({ state: 'question' })))
  const words = it.see.getByLabelText<HTMLTextAreaElement>('Your reply')
  const form = words.closest('form') as HTMLFormElement
  fireEvent.submit(form)
  words.value = 'An old one'
  fireEvent.submit(form)
  fireEvent.submit(form)
  await says('Thank you. The team has been told.')(it)
  expect(it.entries).toMatchObject([{ kind: 'reply', response: 'a', text: 'An old one' }])
  expect(it.see.queryByLabelText('Your reply')).toBeNull()
  expect(it.root.activeElement).toBe(it.see.getByRole('article', { name: /R-a/ }))
})

test('what cannot be saved is said, and the words stay', async () => {
  const it = await open(historyOf('a', told({ state: 'question' })))
  it.keep.refuses = true
  const words = it.see.getByLabelText<HTMLTextAreaElement>('Your reply')
  words.value = 'An old one'
  fireEvent.submit(words.closest('form') as HTMLFormElement)
  await says('Not saved yet: please keep this page open, and try again.')(it)
  expect(it.see.getByLabelText<HTMLTextAreaElement>('Your reply').value).toBe('An old one')
  it.keep.refuses = false
  fireEvent.submit(words.closest('form') as HTMLFormElement)
  await says('Thank you. The team has been told.')(it)
})

test('"Not yet" asks what is still wrong', async () => {
  const it = await open(historyOf('a', told({ state: 'shipped' })))
  expect(it.see.getByRole('group', { name: 'Is this what you had in mind?' })).toBeTruthy()
  fireEvent.click(it.see.getByRole('button', { name: 'Not yet' }))
  await drawn()
  const words = it.see.getByLabelText<HTMLTextAreaElement>('What is still wrong?')
  expect(it.root.activeElement).toBe(words)
  words.value = 'Still empties'
  fireEvent.submit(words.closest('form') as HTMLFormElement)
  await vi.waitFor(() =>
    expect(it.entries).toMatchObject([{ answer: 'no', comment: 'Still empties' }]),
  )
})

test('what was answered is not asked again', async () => {
  const answered = told({ state: 'confirmed' })
  const it = await open(historyOf('a', told(), answered))
  expect(it.see.queryByRole('button', { name: 'Yes' })).toBeNull()
})

test('one is deleted once it was asked, and focus goes to the next', async () => {
  const it = await open(historyOf('a'), historyOf('b'))
  fireEvent.click(it.see.getAllByRole('button', { name: 'Delete mine' })[0] as HTMLElement)
  await drawn()
  expect(it.root.activeElement).toBe(it.see.getByRole('button', { name: 'Cancel' }))
  expect(it.entries).toEqual([])
  const sure = within(it.see.getByRole('group', { name: 'Delete here and at the company?' }))
  fireEvent.click(sure.getByRole('button', { name: 'Delete mine' }))
  await says('R-a is deleted.')(it)
  expect(it.entries).toMatchObject([{ kind: 'erase', response: 'a' }])
  expect(await it.thread('a')).toBeUndefined()
  expect(it.root.activeElement).toBe(it.see.getByRole('article', { name: /R-b/ }))
})

test('a code can be copied', async () => {
  const writeText = vi.fn(async () => {})
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  const it = await open(historyOf('a', told({ state: 'reward', code: 'THANKS-20' })))
  expect(it.see.getByText('THANKS-20').tagName).toBe('CODE')
  fireEvent.click(it.see.getByRole('button', { name: 'Copy' }))
  await says('Copied.')(it)
  expect(writeText).toHaveBeenCalledWith('THANKS-20')
})

test('a date that is none stays as it was written', async () => {
  const it = await open(historyOf('a', told({ at: 'soon' })))
  expect(it.see.getByText('soon')).toBeTruthy()
})
