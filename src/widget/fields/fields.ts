import { ChoiceField } from './choice-field.tsx'
import { ContactField } from './contact-field.tsx'
import { EmojiField } from './emoji-field.tsx'
import type { Fields } from './field.ts'
import { NumbersField } from './numbers-field.tsx'
import { RowsField } from './rows-field.tsx'
import { ScreenshotField } from './screenshot-field.tsx'
import { ThumbsField } from './thumbs-field.tsx'

/** How questions look that few prompts ask. */
export const fields: Fields = {
  numbers: NumbersField,
  emoji: EmojiField,
  thumbs: ThumbsField,
  ces: NumbersField,
  choice: ChoiceField,
  rows: RowsField,
  contact: ContactField,
  screenshot: ScreenshotField,
}
