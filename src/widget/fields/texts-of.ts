import type { KindsTexts } from '../../languages/texts.ts'
import type { FieldProps } from './field.ts'

/** They are here wherever such a question is: the widget has been furnished with them. */
export const textsOf = ({ texts }: FieldProps) => texts as FieldProps['texts'] & KindsTexts
