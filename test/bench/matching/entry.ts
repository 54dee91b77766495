import { parseFeed } from '../../../src/follow-up/feed.ts'
import { addressed, match } from '../../../src/follow-up/match.ts'
import type { Thread } from '../../../src/model/thread.ts'
import { rules } from '../../../src/rules/rules.ts'

const fail = (error: Error) => {
  throw error
}

/** What it takes from a file that has arrived to what it says to this device. */
const readOnce = (file: unknown, threads: readonly Thread[]) => {
  const startedAt = performance.now()
  const notices = parseFeed(file, rules.operators, fail) ?? []
  const parsedAt = performance.now()
  const found = match(addressed(notices, threads), threads, [], () => false)
  return { parsing: parsedAt - startedAt, matching: performance.now() - parsedAt, found }
}

/** Each round starts from a file of its own, and in a task of its own. */
const measure = async (text: string, threads: readonly Thread[], rounds: number) => {
  if (!crossOriginIsolated) throw new Error('The clock of this page is too coarse')
  const times: { parsing: number; matching: number; found: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const file = JSON.parse(text)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const { found, ...ms } = readOnce(file, threads)
    times.push({ ...ms, found: found.length })
  }
  return times
}

Object.assign(globalThis, { measure })
