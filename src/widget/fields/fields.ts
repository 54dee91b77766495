import type { Fields } from './field.ts'
import { ScreenshotField } from './screenshot-field.tsx'

/** How questions look that few prompts ask. */
export const fields: Fields = { screenshot: ScreenshotField }
