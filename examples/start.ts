/** What `npm start` runs: the shop and the collector side by side, on this machine only. */
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { closeOnSignal, fail } from './close-on-signal.ts'
import { startCollector } from './collector/collector.ts'
import { onFreePort, portFrom } from './ports.ts'
import { startShop } from './shop/shop.ts'

process.on('uncaughtException', fail)

/** Resolves once `url` answers well. A port that is open is not yet a page that is there. */
const answering = async (url: string): Promise<void> => {
  const asked = performance.now()
  let problem = 'no answer'
  while (performance.now() - asked < 10_000) {
    const status = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      ({ status }) => status,
      () => undefined,
    )
    if (status === 200) return
    problem = status ? `status ${status}` : problem
    await pause(100)
  }
  throw new Error(`${url} did not come up: ${problem}`)
}

const { env } = process
const host = '127.0.0.1'
const shopPort = portFrom('PORT', env.PORT, 4173)
const collectorPort = portFrom('COLLECTOR_PORT', env.COLLECTOR_PORT, 4174)

const collector = await onFreePort(
  (port) =>
    startCollector({
      port,
      hostname: host,
      dataDir: env.DATA_DIR || '.data',
      ...(env.TEAM_TOKEN && { teamToken: env.TEAM_TOKEN }),
      ...(env.RESPONDENT_SECRET && { respondentSecret: env.RESPONDENT_SECRET }),
    }),
  collectorPort,
  shopPort,
)
const shop = await onFreePort(
  (port) =>
    startShop({
      port,
      hostname: host,
      collectorUrl: collector.url,
      sdkDir: fileURLToPath(new URL('../dist', import.meta.url)),
    }),
  shopPort,
)
closeOnSignal(() => Promise.all([shop.close(), collector.close()]))

await Promise.all([answering(shop.url), answering(collector.feedUrl)])
console.log(`shop ${shop.url}`)
console.log(`inbox ${collector.inboxUrl}`)
console.log(`feed ${collector.feedUrl}`)
