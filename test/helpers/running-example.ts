import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Collector, startCollector } from '../../examples/collector/collector.ts'
import { type Shop, startShop } from '../../examples/shop/shop.ts'

/** The collector and the shop as `npm start` runs them, on ports and a folder of this test's own. */
export const startExample = async (): Promise<{ collector: Collector; shop: Shop }> => {
  const dataDir = newFolder()
  const collector = await startCollector({ port: 0, dataDir })
  onTestFinished(collector.close)
  const shop = await startShop({ port: 0, collectorUrl: collector.url, sdkDir: 'dist' })
  onTestFinished(shop.close)
  return { collector, shop }
}

/** A folder that is gone when the test ends. */
export const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'windchime-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
