import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Collector, startCollector } from '../../examples/collector/collector.ts'
import { type Shop, startShop } from '../../examples/shop/shop.ts'

/** The collector and the shop as `npm start` runs them, on ports and a folder of this test's own. */
export const startExample = async (): Promise<{
  collector: Collector
  shop: Shop
  /** At the same address, after it was closed. */
  reopenShop: () => Promise<Shop>
}> => {
  const dataDir = newFolder()
  const collector = await startCollector({ port: 0, dataDir })
  onTestFinished(collector.close)
  const openShop = async (port: number) => {
    const shop = await startShop({ port, collectorUrl: collector.url, sdkDir: 'dist' })
    onTestFinished(shop.close)
    return shop
  }
  const shop = await openShop(0)
  return { collector, shop, reopenShop: () => openShop(Number(new URL(shop.url).port)) }
}

/** A folder that is gone when the test ends. */
export const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'windchime-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
