import type { Fields } from './field.ts'

/** How questions look that few prompts ask. */
export const fields: Fields = {}
