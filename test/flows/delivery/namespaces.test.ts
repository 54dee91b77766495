import { describe, expect, onTestFinished, test } from 'vitest'
import type * as Headless from '../../../src/headless.ts'
import { startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { type FaultServer, ok, startFaultServer } from '../../helpers/fault-server.ts'
import { bundleOf } from '../../helpers/npm-bundle.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { hostPage } from '../../helpers/site.ts'
import { storedKeys } from '../../helpers/stored-rows.ts'
import { busy, openPerson, openTab } from './steps.ts'

const browser = shareBrowser()

interface WithHeadless {
  headless: typeof Headless
  clients: Readonly<Record<string, Headless.Feedback>>
}

describe('two namespaces on one origin', () => {
  const textsAt = ({ stored }: FaultServer) =>
    [...stored.values()].map((entry) => entry.kind === 'response' && entry.answers.text).sort()

  test('two clients on one page keep their entries apart, and each delivers its own', async () => {
    const left = await startFaultServer()
    onTestFinished(left.close)
    const app = '<!doctype html><html lang="en"><title>App</title><script src="/app.js"></script>'
    const { url, endpoint: right } = await startDeliverySite({
      routes: { '/app': app, '/app.js': await bundleOf('headless', 'headless') },
    })
    const page = await (await openPerson(browser)).newPage()
    const open = async () => {
      await page.goto(`${url}/app`)
      await page.evaluate(
        (endpoints) => {
          const page = window as unknown as WithHeadless
          const clients = Object.entries(endpoints).map(([namespace, endpoint]) => [
            namespace,
            page.headless.createFeedback({ config: '/feedback.json', endpoint, namespace }),
          ])
          page.clients = Object.fromEntries(clients)
        },
        { left: left.url, right: right.url },
      )
    }
    const say = (namespace: string, text: string) =>
      page.evaluate(
        ([namespace, text]) =>
          (window as unknown as WithHeadless).clients[`${namespace}`]?.submit('any', {
            text: `${text}`,
          }),
        [namespace, text],
      )
    await open()
    left.always(busy)
    right.always(busy)
    await Promise.all([say('left', 'of left'), say('right', 'of right'), say('right', 'also')])
    await Promise.all([left.arrived(1), right.arrived(1)])
    expect(await storedKeys(page, 'entry/', 'windchime-left')).toHaveLength(1)
    expect(await storedKeys(page, 'entry/', 'windchime-right')).toHaveLength(2)
    expect(await storedKeys(page, '', 'windchime-default')).toEqual([])
    await open()
    left.always(ok)
    right.always(ok)
    await expect.poll(() => right.stored.size).toBe(2)
    await expect.poll(() => left.stored.size).toBe(1)
    expect(textsAt(left)).toEqual(['of left'])
    expect(textsAt(right)).toEqual(['also', 'of right'])
  })

  test('two pages whose script tags name one each: the same', async () => {
    const left = await startFaultServer()
    onTestFinished(left.close)
    const tag = `data-config="/feedback.json" data-endpoint="${left.url}" data-namespace="left"`
    const { url, endpoint: right } = await startDeliverySite({
      tag: 'data-namespace="right"',
      routes: { '/left': hostPage(tag) },
    })
    const person = await openPerson(browser)
    const [leftPage, rightPage] = [await openTab(person, `${url}/left`), await openTab(person, url)]
    left.always(busy)
    right.always(busy)
    await Promise.all([submit(leftPage, 'of left'), submit(rightPage, 'of right')])
    await Promise.all([left.arrived(1), right.arrived(1)])
    left.always(ok)
    right.always(ok)
    await Promise.all([leftPage.reload(), rightPage.reload()])
    await expect.poll(() => left.stored.size).toBe(1)
    await expect.poll(() => right.stored.size).toBe(1)
    expect(textsAt(left)).toEqual(['of left'])
    expect(textsAt(right)).toEqual(['of right'])
  })
})
