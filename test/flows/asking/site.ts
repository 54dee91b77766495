import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Entry, ResponseEntry } from '../../../src/model/entry.ts'
import { hostPage, startSite } from '../../helpers/site.ts'

export interface AskingSite {
  readonly url: string
  /** What reached the endpoint, each entry once. */
  readonly arrived: () => readonly Entry[]
  readonly person: BrowserContext
  /** Another tab of the same person, on a path. */
  readonly open: (path?: string) => Promise<Page>
}

/** Nothing but its own rules keeps a prompt from being asked. */
export const chatty = { betweenPromptsDays: 0, perVisit: 99 }

export const question = { id: 'score', type: 'rating', title: 'How was it?' } as const

interface SiteOptions {
  readonly config?: object
  /** What stands on every page. */
  readonly body?: string
  /** Attributes of the script tag. */
  readonly tag?: string
}

/** A site with this config and this page at every path, and somebody who visits it. */
export const openSiteOf = async (
  newPerson: () => Promise<BrowserContext>,
  config: string,
  page: string,
  paths: readonly string[],
): Promise<AskingSite> => {
  const arrived = new Map<string, Entry>()
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const chunk of request) text += chunk
    for (const entry of JSON.parse(text).entries as Entry[]) arrived.set(entry.id, entry)
    response.writeHead(204).end()
  }
  const url = await startSite({
    '/feedback.json': config,
    '/v1/responses': take,
    ...Object.fromEntries(paths.map((path) => [path, page])),
  })
  const person = await newPerson()
  onTestFinished(() => person.close())
  return {
    url,
    person,
    arrived: () => [...arrived.values()],
    open: async (path = paths[0] ?? '/') => {
      const tab = await person.newPage()
      await tab.goto(url + path)
      await tab.evaluate('new Promise((done) => windchime("ready", () => done(0)))')
      return tab
    },
  }
}

/** A site with these prompts, and somebody who visits it. */
export const openSite = (
  newPerson: () => Promise<BrowserContext>,
  prompts: readonly object[],
  { config, body = '', tag = '' }: SiteOptions = {},
): Promise<AskingSite> => {
  const page = hostPage(`data-config="/feedback.json" data-endpoint="/v1/responses" ${tag}`, body)
  const written = prompts.map((prompt, at) => ({ id: `p${at}`, questions: [question], ...prompt }))
  const whole = JSON.stringify({ version: 1, quiet: chatty, ...config, prompts: written })
  return openSiteOf(newPerson, whole, page, ['/', '/a', '/b', '/help/x', '/help/y'])
}

export const track = (tab: Page, event: string, properties: object = {}) =>
  tab.evaluate(`windchime('track', ${JSON.stringify(event)}, ${JSON.stringify(properties)})`)

export const dialog = (tab: Page) => tab.getByRole('dialog')

/** Long enough for what should not happen to happen. */
export const staysSilent = async (tab: Page, ms = 1200) => {
  await tab.waitForTimeout(ms)
  expect(await dialog(tab).count()).toBe(0)
}

/** The gates of a prompt that do not let it pass. */
export const refusing = async (tab: Page, prompt = 'p0') => {
  const gates = (await tab.evaluate(
    `new Promise((done) => windchime('ready', (it) => done(it.explain('${prompt}'))))`,
  )) as { gate: string; pass: boolean }[]
  return gates.filter(({ pass }) => !pass).map(({ gate }) => gate)
}

/** Four stars, and sent. */
export const answer = async (tab: Page, name = '4 stars') => {
  await tab.getByRole('radio', { name }).press('Space')
  await tab.getByRole('button', { name: 'Submit' }).click()
  await tab.getByText('Thank you.').first().waitFor()
}

export const responses = async (site: AskingSite, count = 1) => {
  await expect.poll(() => site.arrived().length).toBeGreaterThanOrEqual(count)
  return site.arrived().filter((entry): entry is ResponseEntry => entry.kind === 'response')
}
