import type { Text, Worded } from './text.ts'

/** What is asked and said where the team has written nothing. */
export type OwnWord = 'npsTitle' | 'thanks' | 'cesTitle' | 'cesLow' | 'cesHigh'

/** A text of the config in the words of one reader; without a text, ours by that name. */
export type WordFor = (text: Text | undefined, own?: OwnWord) => Worded
