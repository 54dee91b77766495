import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findMiniBrowser, findWebKitDriver, homeIn } from '../../helpers/mini-browser.ts'
import { killGroup, startGroup } from '../../helpers/processes.ts'
import { newScratchFolder } from '../../helpers/scratch.ts'
import { findXvfb, startDisplay } from '../../helpers/start-display.ts'
import { within } from '../../helpers/within.ts'
import type { Driver } from '../driver.ts'

/** What WebDriver calls the keys that write nothing. */
const keyCodes: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

/** The driver takes a port, and does not tell which one it took by itself. */
const findFreePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Down in order, and up again in the opposite one. */
const strokes = (keys: readonly string[]) => [
  ...keys.map((value) => ({ type: 'keyDown', value })),
  ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
]

/** WebKit, as its own small browser runs it, on a screen that nobody sees. */
export const startWebKit = async (): Promise<Driver> => {
  const home = newScratchFolder()
  const display = await startDisplay(findXvfb())
  const port = await findFreePort()
  const { pid } = startGroup(findWebKitDriver(), [`--port=${port}`], {
    env: { ...process.env, ...homeIn(home.path), DISPLAY: display.name, GDK_BACKEND: 'x11' },
  })

  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: never }
    if (response.ok) return value
    const { error, message } = value as { error: string; message: string }
    throw new Error(`${path}: ${error}, ${message}`)
  }

  const connect = async (): Promise<{ sessionId: string }> => {
    const alwaysMatch = {
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    }
    try {
      return await call('POST', '/session', { capabilities: { alwaysMatch } })
    } catch (error) {
      // It does not listen yet.
      if (!(error instanceof TypeError)) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
      return connect()
    }
  }
  const close = async () => {
    await killGroup(pid)
    await display.close()
    home.remove()
  }
  const { sessionId } = await within(30_000, 'The start of WebKit', connect()).catch(
    async (error) => {
      await close()
      throw error
    },
  )
  const session = (path: string, body: object) => call('POST', `/session/${sessionId}${path}`, body)
  const perform = (actions: readonly object[]) =>
    session('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })

  return {
    open: (url) => session('/url', { url }),
    press: (keys) => perform(strokes(keys.split('+').map((key) => keyCodes[key] ?? key))),
    type: (text) => perform([...text].flatMap((letter) => strokes([letter]))),
    evaluate: (fn) => session('/execute/sync', { script: `return (${fn})()`, args: [] }),
    close,
  }
}
