import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Entry } from '../../../src/model/entry.ts'
import { hostPage, startSite } from '../../helpers/site.ts'
import type { AskingSite } from '../asking/site.ts'

const folder = 'examples/prompts'
const readme = readFileSync(`${folder}/README.md`, 'utf8')

/** What the README says that a page needs for this prompt. */
export const linesFor = (name: string): string => {
  const section = readme.split(`(${name}.json)\n`)[1]?.split('\n## ')[0]
  return `${section?.match(/```\w+\n(.*?)```/s)?.[1]}`
}

interface PageOptions {
  readonly paths?: readonly string[]
  /** What stands on every page. */
  readonly body?: string
  readonly lang?: string
}

/** A site that uses this example as it is, and somebody who visits it. */
export const openExample = async (
  newPerson: () => Promise<BrowserContext>,
  name: string,
  { paths = ['/'], body = '', lang = 'en' }: PageOptions = {},
): Promise<AskingSite> => {
  const arrived = new Map<string, Entry>()
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const chunk of request) text += chunk
    for (const entry of JSON.parse(text).entries as Entry[]) arrived.set(entry.id, entry)
    response.writeHead(204).end()
  }
  const page = hostPage('data-config="/feedback.json"', body).replace('lang="en"', `lang="${lang}"`)
  const url = await startSite({
    '/feedback.json': readFileSync(`${folder}/${name}.json`, 'utf8'),
    '/v1/responses': take,
    ...Object.fromEntries(paths.map((path) => [path, page])),
  })
  const person = await newPerson()
  onTestFinished(() => person.close())
  return {
    url,
    person,
    arrived: () => [...arrived.values()],
    open: async (path = paths[0]) => {
      const tab = await person.newPage()
      await tab.goto(`${url}${path}`)
      await tab.evaluate('new Promise((done) => windchime("ready", () => done(0)))')
      return tab
    },
  }
}

/** Chooses as people do who use a keyboard. */
export const pick = (tab: Page, name: string) =>
  tab.getByRole('radio', { name, exact: true }).press('Space')

export const press = (tab: Page, name: string) =>
  tab.getByRole('button', { name, exact: true }).click()

export const write = (tab: Page, name: string, text: string) =>
  tab.getByRole('textbox', { name }).fill(text)
