import { describe, expect, test } from 'vitest'
import { flush, startDeliverySite, submit } from '../../helpers/delivery-site.ts'
import { ok } from '../../helpers/fault-server.ts'
import { openPeoplesBrowser } from '../../helpers/people.ts'
import { shareBrowser } from '../../helpers/shared-browser.ts'
import { storedKeys } from '../../helpers/stored-rows.ts'
import { watch } from '../../helpers/witness.ts'
import { busy, openPerson, openTab } from './steps.ts'

const browser = shareBrowser()

describe('double click and Enter within 5 ms', () => {
  const openForm = async () => {
    const { url, endpoint } = await startDeliverySite()
    const page = await openTab(await openPerson(browser), url)
    await page.evaluate('void windchime("show", "any")')
    await page.getByRole('textbox', { name: 'Any thoughts?' }).fill('Once')
    const button = page.getByRole('button', { name: 'Submit' })
    return { page, endpoint, button }
  }

  const expectOne = async ({ page, endpoint }: Awaited<ReturnType<typeof openForm>>) => {
    await page.getByText('Thank you.').first().waitFor()
    await expect.poll(() => flush(page)).toBe(0)
    expect(await storedKeys(page, 'thread/')).toHaveLength(1)
    expect(endpoint.stored.size).toBe(1)
    const [id = ''] = endpoint.stored.keys()
    expect(endpoint.copies(id)).toBe(1)
  }

  test('by hand, as fast as a browser takes it: one response', async () => {
    const form = await openForm()
    const box = await form.button.boundingBox()
    if (!box) throw new Error('The button is not on the page')
    const session = await form.page.context().newCDPSession(form.page)
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: 'left' } as const
    const click = (clickCount: number) =>
      (['mousePressed', 'mouseReleased'] as const).map((type) =>
        session.send('Input.dispatchMouseEvent', { ...at, type, clickCount }),
      )
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
    // None waits for the one before it.
    await Promise.all([
      ...click(1),
      ...click(2),
      session.send('Input.dispatchKeyEvent', { ...enter, type: 'keyDown', text: '\r' }),
      session.send('Input.dispatchKeyEvent', { ...enter, type: 'keyUp' }),
    ])
    await expectOne(form)
  })

  test('in one task of the page: one response', async () => {
    const form = await openForm()
    const ms = await form.button.evaluate((button: HTMLButtonElement) => {
      const from = performance.now()
      button.click()
      button.click()
      button.form?.requestSubmit()
      return performance.now() - from
    })
    expect(ms).toBeLessThan(50)
    await expectOne(form)
  })
})

describe('back-forward cache', () => {
  test('a page with an entry pending goes into it, comes back and delivers', async () => {
    const { url, endpoint } = await startDeliverySite()
    const person = await openPeoplesBrowser()
    const page = await person.newPage()
    await page.addInitScript(() => {
      const { addEventListener } = EventTarget.prototype
      const page = window as Window & { heard?: string[]; persisted?: boolean }
      page.heard = []
      EventTarget.prototype.addEventListener = function (...listening) {
        page.heard?.push(listening[0])
        return addEventListener.apply(this, listening)
      }
      addEventListener.call(window, 'pageshow', (event) => {
        page.persisted = (event as PageTransitionEvent).persisted
      })
    })
    await page.goto(url)
    endpoint.always(busy)
    const { id } = await submit(page, 'I will be back')
    await endpoint.arrived(1)
    // Another page of the site would deliver it; this one has not our script.
    await page.goto(`${url}/feedback.json`)
    endpoint.always(ok)
    const stored = endpoint.stored.has(id)
    expect(stored).toBe(false)
    await page.evaluate('void history.back()')
    await expect.poll(() => page.evaluate('location.pathname')).toBe('/')
    // Where it was not restored, the reasons say why.
    const how =
      '[window.persisted, performance.getEntriesByType("navigation")[0].notRestoredReasons]'
    await expect.poll(() => page.evaluate(how)).toEqual([true, null])
    expect(await page.evaluate('heard')).not.toContain('unload')
    expect(await page.evaluate('heard')).not.toContain('beforeunload')
    expect(await page.evaluate('onunload ?? onbeforeunload')).toBeNull()
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    await expect.poll(() => flush(page)).toBe(0)
    expect(endpoint.identical(id)).toBe(true)
  })
})

describe('private window', () => {
  test('stores and delivers, also after a reload', async () => {
    const { url, endpoint } = await startDeliverySite()
    // Every context that the driver opens is one: its profile is never on the disk.
    const page = await (await openPerson(browser)).newPage()
    const { told, troubles } = await watch(page)
    await page.goto(url)
    endpoint.always(busy)
    const { id, durable } = await submit(page, 'Nobody knows me here')
    expect(durable).toBe(true)
    await endpoint.arrived(1)
    await page.reload()
    endpoint.always(ok)
    await expect.poll(() => endpoint.stored.has(id)).toBe(true)
    await expect.poll(() => flush(page)).toBe(0)
    expect(endpoint.identical(id)).toBe(true)
    expect(await told()).toEqual([])
    expect(troubles).toEqual([])
  })
})
