import { execFileSync } from 'node:child_process'
import { findMiniBrowser, homeIn } from '../../helpers/mini-browser.ts'
import { findInGroup, killGroup, killProcess, startGroup } from '../../helpers/processes.ts'
import { findXvfb, startDisplay } from '../../helpers/start-display.ts'
import { within } from '../../helpers/within.ts'
import type { Engine, Running } from '../engine.ts'
import { type Orders, startOrders } from './orders.ts'

const createStart = (executable: string, xvfb: string) => {
  let lastName = 0
  const newName = () => {
    lastName += 1
    return `${lastName}`
  }
  const stage = Promise.all([startDisplay(xvfb), startOrders()])
  // Whoever starts the browser hears of it.
  stage.catch(() => {})

  const createTab = (orders: Orders, name: string) => ({
    close: async () => orders.give(name, { close: true }),
    go: async (url: string) => orders.give(name, { go: `${url}#${orders.from(name)}` }),
  })

  const start = async (folder: string): Promise<Running> => {
    const [display, orders] = await stage
    const home = newName()
    const ready = orders.asked(home)
    const args = ['--javascript-can-open-windows-automatically=true', orders.home(home)]
    const env = { ...process.env, ...homeIn(folder), DISPLAY: display.name, GDK_BACKEND: 'x11' }
    const { pid = 0 } = startGroup(executable, args, { env })
    await within(15_000, 'The start of WebKit', ready).catch(async (error) => {
      await killGroup(pid)
      throw error
    })
    const spared = new Set(findInGroup(pid, 'WebKitWebProcess'))

    return {
      open: async (url) => {
        const name = newName()
        orders.give(home, { open: `${url}#${orders.from(name)}` })
        return createTab(orders, name)
      },
      kill: () => killGroup(pid),
      killPages: async (some) => {
        const pages = findInGroup(pid, 'WebKitWebProcess').filter((one) => !spared.has(one))
        for (const one of some(pages)) killProcess(one)
      },
      killNetwork: async () => {
        for (const one of findInGroup(pid, 'WebKitNetworkProcess')) killProcess(one)
      },
    }
  }

  const close = async () => {
    const [display, orders] = await stage
    orders.close()
    await display.close()
  }
  const version = async () => {
    const [display] = await stage
    const env = { ...process.env, DISPLAY: display.name }
    const said = execFileSync(executable, ['--version'], { encoding: 'utf8', stdio: 'pipe', env })
    return `${said.match(/[\d.]+/)}`
  }
  return { start, close, version }
}

/**
 * WebKit, as WebKitGTK's own small browser runs it. Not through its driver: that one throws the
 * profile away, and ends with the first page that is killed. So the pages themselves ask what to do.
 */
export const createWebKit = (): Engine => {
  const executable = findMiniBrowser()
  const xvfb = findXvfb()
  return {
    name: 'WebKit',
    accidents: ['pages killed', 'network process killed', 'tab closed', 'navigated'],
    fillsForms: false,
    slowness: 1.5,
    killed: 'the whole browser',
    ...createStart(executable, xvfb),
  }
}
