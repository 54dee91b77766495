import type { Text } from './text.ts'

/** What is asked and said where the team has written nothing. */
export type OwnWord = 'npsTitle' | 'thanks' | 'cesTitle' | 'cesLow' | 'cesHigh'

/** It, in the language of ours that suits the reader. */
export type OwnWords = (name: OwnWord) => Text
