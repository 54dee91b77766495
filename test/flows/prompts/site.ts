import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { hostPage } from '../../helpers/site.ts'
import { type AskingSite, openSiteOf } from '../asking/site.ts'

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
export const openExample = (
  newPerson: () => Promise<BrowserContext>,
  name: string,
  { paths = ['/'], body = '', lang = 'en' }: PageOptions = {},
): Promise<AskingSite> => {
  const page = hostPage('data-config="/feedback.json"', body).replace('lang="en"', `lang="${lang}"`)
  return openSiteOf(newPerson, readFileSync(`${folder}/${name}.json`, 'utf8'), page, paths)
}

/** Chooses as people do who use a keyboard. */
export const pick = (tab: Page, name: string) =>
  tab.getByRole('radio', { name, exact: true }).press('Space')

export const press = (tab: Page, name: string) =>
  tab.getByRole('button', { name, exact: true }).click()

export const write = (tab: Page, name: string, text: string) =>
  tab.getByRole('textbox', { name }).fill(text)
