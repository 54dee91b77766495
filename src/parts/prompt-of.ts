import { FeedbackError } from '../model/error.ts'
import type { Config } from '../model/schema.ts'

/** @throws FeedbackError `prompt-unknown` */
export const promptOf = ({ prompts }: Config, id: string) => {
  const prompt = prompts.find((one) => one.id === id)
  if (prompt) return prompt
  throw new FeedbackError('prompt-unknown', `The config has no prompt "${id}"`)
}
