import { attempt } from '../model/attempt.ts'

/** What one tab tells the others: how much is pending now, or that consent was withdrawn. */
export type Word = number | 'denied'

/** A channel to the other tabs of this site; none where the browser blocks what tabs could share. */
export const openTabs = (name: string, onWord: (word: Word) => void) =>
  attempt(() => {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }) => onWord(data)
    return channel
  })
