export { kinds } from '../prompts/kinds/kinds.ts'
export { furnish } from '../widget/fields/furnish.ts'
