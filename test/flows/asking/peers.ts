import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { pass, rowsOf } from '../delivery/visitor.ts'
import { type AskingSite, dialog, openSite, refusing, staysSilent, track } from './site.ts'

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs

type Command = (...call: unknown[]) => unknown

/** Writes down what is shown, as a host would that listens before the script arrives. */
export const writeDown = () => {
  const scope = window as unknown as { windchime: Command }
  const calls: unknown[] = []
  scope.windchime = Object.assign((...call: unknown[]) => calls.push(call), { q: calls })
  scope.windchime('on', 'shown', ({ prompt }: { prompt: string }) => {
    localStorage.shown = `${localStorage.shown ?? ''} ${prompt}`
  })
}

/** Every prompt that this person was shown, in any tab, in order. */
export const shownTo = async (tab: Page): Promise<readonly string[]> =>
  `${await tab.evaluate('localStorage.shown ?? ""')}`.split(' ').filter(Boolean)

/** A site whose visitor's time can pass, and of which is known what they were shown. */
export const openPeerSite = async (
  newPerson: () => Promise<BrowserContext>,
  ...site: [prompts: readonly object[], options?: Parameters<typeof openSite>[2]]
): Promise<AskingSite> =>
  openSite(
    async () => {
      const person = await newPerson()
      await person.addInitScript(writeDown)
      await person.clock.install()
      return person
    },
    ...site,
  )

/** Calls a method of the client, and waits for nothing. */
export const call = (tab: Page, ...call: unknown[]) =>
  tab.evaluate(`void windchime(...${JSON.stringify(call)})`)

/** Something happens, and nothing is asked. */
export const asksNothingOn = async (tab: Page, event: string, properties?: object) => {
  await track(tab, event, properties)
  await staysSilent(tab)
}

/** Something happens, and something is asked. */
export const asksOn = async (tab: Page, event: string, properties?: object) => {
  await track(tab, event, properties)
  await dialog(tab).waitFor({ timeout: 10_000 })
}

/** Closed without a word, and written down as that. */
export const close = async (tab: Page, button = 'Close') => {
  await tab.getByRole('button', { name: button }).click()
  await dialog(tab).waitFor({ state: 'detached' })
  await rowsOf(tab)
}

/** The thanks go, and the keys that gave the answer no longer count as typing. */
export const leaveThanks = async (tab: Page) => {
  await tab.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => dialog(tab).count()).toBe(0)
  await expect.poll(() => refusing(tab)).not.toContain('polite')
}

export const passDays = (tab: Page, days: number) => pass(tab, days * dayMs)
