export { kinds } from '../prompts/kinds/kinds.ts'
export { fields } from '../widget/fields/fields.ts'
