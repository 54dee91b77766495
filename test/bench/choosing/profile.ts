import type { Page } from 'playwright-core'
import { signalAll } from './in-page.ts'

const rounds = 5
const everyMicroseconds = 50

/**
 * How much of the time of our code is spent in, or on behalf of, what is fetched when a prompt is
 * possible: samples that have a frame of it, of those that have any frame of ours.
 */
export const shareOf = async (page: Page, events: readonly string[]): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: everyMicroseconds })
  await session.send('Profiler.start')
  for (let round = 0; round < rounds; round += 1) await page.evaluate(signalAll, events)
  const { profile } = await session.send('Profiler.stop')
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  let all = 0
  let fetched = 0
  const visit = (id: number, urls: readonly string[]) => {
    const node = nodes.get(id)
    if (!node) return
    const within = [...urls, node.callFrame.url]
    const hits = node.hitCount ?? 0
    if (within.some((url) => url.includes('/windchime'))) all += hits
    if (within.some((url) => url.includes('/windchime-prompt.js'))) fetched += hits
    for (const child of node.children ?? []) visit(child, within)
  }
  visit(profile.nodes[0]?.id ?? 0, [])
  await session.detach()
  return fetched / all
}
