import type { Browser } from 'playwright-core'
import { centreOf, mark, type Seen, seen, watch, writeStrictly } from './in-page.ts'
import { openQuietPage } from './quiet-page.ts'

export interface Conditions {
  readonly screen?: Screen
  /** DevTools' "Slow 4G", or the machine's own speed. @default true */
  readonly slowLine?: boolean
  /** How many times slower than this machine. @default 6 */
  readonly slowerCpu?: number
}

/** DevTools' "Slow 4G": bytes a second, and ms. */
const slow4G = {
  offline: false,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
  latency: 562.5,
}

/** Half a second after a click, whatever moves still counts as expected: nothing else is done till then. */
const settleMs = 550

/** Longer than a line takes there and back. */
const restMs = { slow: 1200, fast: 600 }

/** How long a finger, or a button, stays down. */
const pressMs = 60

const screens = {
  desktop: { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false },
  phone: { width: 360, height: 740, deviceScaleFactor: 3, mobile: true },
}

export type Screen = keyof typeof screens

export interface Visit {
  /** Clicks, or taps, what is named so. @param waitMs until the next thing is done */
  press(step: string, name: string, waitMs?: number): Promise<void>
  /** Presses one key. */
  key(step: string, key: string, code?: number): Promise<void>
  /** Puts text where the caret is, right after a key, as a paste does. */
  paste(text: string): Promise<void>
  /** Writes so often to the disk. @returns ms of each */
  write(times: number): Promise<readonly number[]>
  /** Leaves the page. @returns what it saw of itself */
  end(): Promise<Seen>
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A new person on a slow phone and a slow line, who has waited until the page is at rest. */
export const startVisit = async (
  browser: Browser,
  url: string,
  { screen = 'desktop', slowLine = true, slowerCpu = 6 }: Conditions,
): Promise<Visit> => {
  const { send, run, rest, close } = await openQuietPage(browser)
  const phone = screen === 'phone'
  await send('Page.enable')
  await send('Network.enable')
  if (slowLine) await send('Network.emulateNetworkConditions', slow4G)
  await send('Emulation.setDeviceMetricsOverride', screens[screen])
  await send('Emulation.setTouchEmulationEnabled', { enabled: phone })
  await send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await send('Emulation.setCPUThrottlingRate', { rate: slowerCpu })
  const source = `{ const __name = (it) => it; (${watch})() }`
  await send('Page.addScriptToEvaluateOnNewDocument', { source })
  await send('Page.navigate', { url })
  await rest(slowLine ? restMs.slow : restMs.fast)
  await run(mark, '')

  const during = async (step: string, act: () => Promise<unknown>, waitMs = settleMs) => {
    await run(mark, step)
    await act()
    await pause(waitMs)
    await run(mark, '')
  }
  const mouse = (type: string, at: object) =>
    send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 })
  const touch = (type: string, ...touchPoints: object[]) =>
    send('Input.dispatchTouchEvent', { type, touchPoints })
  const press = async (at: object) => {
    await (phone ? touch('touchStart', at) : mouse('mousePressed', at))
    await pause(pressMs)
    await (phone ? touch('touchEnd') : mouse('mouseReleased', at))
  }
  const strike = async (key: string, code?: number) => {
    const how = { key, windowsVirtualKeyCode: code }
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...how, ...(!code && { text: key }) })
    await pause(pressMs)
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...how })
  }

  return {
    press: async (step, name, waitMs) => {
      const at = await run(centreOf, name)
      if (!at) throw new Error(`Nothing to press: ${name}`)
      if (!phone) await send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at })
      await pause(50)
      await during(step, () => press(at), waitMs)
    },
    key: (step, key, code) => during(step, () => strike(key, code)),
    paste: async (text) => {
      await strike('A')
      await send('Input.insertText', { text })
      await pause(settleMs)
    },
    write: (times) => run(writeStrictly, times),
    end: async () => {
      const all = await run(seen)
      await close()
      return all
    },
  }
}
