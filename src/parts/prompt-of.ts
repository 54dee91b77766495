import type { FeedbackError } from '../model/error.ts'
import type { Config } from '../model/schema.ts'

export interface PromptSource {
  readonly config: () => Config
  readonly FeedbackError: typeof FeedbackError
}

/** @throws FeedbackError `prompt-unknown` */
export const promptOf = ({ config, FeedbackError }: PromptSource, id: string) => {
  const prompt = config().prompts.find((one) => one.id === id)
  if (prompt) return prompt
  throw new FeedbackError('prompt-unknown', `No prompt "${id}"`)
}
