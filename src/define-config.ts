import type { ConfigOf } from './model/schema.ts'

/**
 * Gives back the config as it is. What it does is for TypeScript: keys are completed and checked,
 * and `show`, `submit` and `explain` of a client with this config take no prompt id but its own.
 */
export const defineConfig = <PromptId extends string>(
  config: ConfigOf<PromptId>,
): ConfigOf<PromptId> => config
