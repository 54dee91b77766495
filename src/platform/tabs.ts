import { attempt } from '../model/attempt.ts'

/** What one tab tells the others: how much is pending now, or that consent was withdrawn. */
export type Word = number | 'denied'

/** The other tabs of this site. */
export interface Tabs {
  tell(word: Word): void
  close(): void
}

export const createTabs = (name: string, onWord: (word: Word) => void): Tabs => {
  // It throws where the browser blocks storage; then there is nothing that tabs would share.
  const channel = attempt(() => new BroadcastChannel(name))
  if (channel) channel.onmessage = ({ data }) => onWord(data)
  return { tell: (word) => channel?.postMessage(word), close: () => channel?.close() }
}
