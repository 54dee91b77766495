import { type ChildProcess, execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { flags } from '../../helpers/browser.ts'
import { createDevtools, type Devtools } from '../../helpers/devtools.ts'
import { findChromium, installChromium } from '../../helpers/find-chromium.ts'
import { findInGroup, killGroup, killProcess, startGroup } from '../../helpers/processes.ts'
import { within } from '../../helpers/within.ts'
import type { Engine, Running, Tab } from '../engine.ts'

const args = [
  ...flags,
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-breakpad',
  '--mute-audio',
  // A tab in the back is to submit at its moment, like the one in front.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const createTab = async ({ send }: Devtools, url: string): Promise<Tab> => {
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url })
  let attached: Promise<string> | undefined
  const session = () => {
    attached ??= send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    }).then(({ sessionId }) => sessionId)
    return attached
  }
  const inTab = async <T>(method: string, params: object = {}) =>
    send<T>(method, params, await session())

  const setOffline = (offline: boolean) =>
    inTab('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })

  /** Where something in the widget stands; it is told by the page, which looks for it. */
  const clickOn = async (what: 'textarea' | 'submit') => {
    const { result } = await inTab<{ result: { value?: { x: number; y: number } } }>(
      'Runtime.evaluate',
      { expression: `placeOf('${what}')`, returnByValue: true, awaitPromise: true },
    )
    if (!result.value) throw new Error(`There is no ${what}`)
    const at = { ...result.value, button: 'left', clickCount: 1 }
    await inTab('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
    await inTab('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
  }

  return {
    close: async () => void (await send('Target.closeTarget', { targetId })),
    go: async (to) => void (await inTab('Page.navigate', { url: to })),
    cutNetwork: async (ms) => {
      await inTab('Network.enable')
      await setOffline(true)
      await pause(ms)
      await setOffline(false)
    },
    fill: async (text) => {
      await inTab('Page.bringToFront')
      await clickOn('textarea')
      await inTab('Input.insertText', { text })
      await clickOn('submit')
    },
  }
}

const start =
  (executable: string) =>
  async (folder: string): Promise<Running> => {
    // Left by the one that was killed; its number may meanwhile be another's.
    rmSync(join(folder, 'SingletonLock'), { force: true })
    const browser: ChildProcess = startGroup(executable, [...args, `--user-data-dir=${folder}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    const [, , , input, output] = browser.stdio
    const devtools = createDevtools(input as Writable, output as Readable)
    const { pid = 0 } = browser
    const killAll = (type: string) => {
      for (const one of findInGroup(pid, type)) killProcess(one)
    }
    await within(15_000, 'The start of Chromium', devtools.send('Browser.getVersion')).catch(
      async (error) => {
        await killGroup(pid)
        throw error
      },
    )

    return {
      open: (url) => createTab(devtools, url),
      kill: () => killGroup(pid),
      quit: async () => {
        await devtools.send('Browser.close').catch(() => {})
        await Promise.race([new Promise((resolve) => browser.once('exit', resolve)), pause(5000)])
        await killGroup(pid)
      },
      killPages: async (some) => {
        for (const one of some(findInGroup(pid, '--type=renderer'))) killProcess(one)
      },
      killStorage: async () => killAll('storage.mojom.StorageService'),
      killNetwork: async () => killAll('network.mojom.NetworkService'),
    }
  }

/** Chromium, started and spoken to directly, which is twice as fast as by a driver. */
export const createChromium = (): Engine => {
  const executable = findChromium() ?? installChromium()
  const said = execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: 'pipe' })
  return {
    name: 'Chromium',
    version: async () => `${said.match(/[\d.]+/)}`,
    accidents: [
      'pages killed',
      'storage process killed',
      'network process killed',
      'tab closed',
      'navigated',
      'network off and on',
    ],
    fillsForms: true,
    slowness: 1,
    killed: 'the whole browser',
    start: start(executable),
    close: async () => {},
  }
}
