export { kinds } from '../prompts/kinds/kinds.ts'
export { furnish } from '../widget/furnish.ts'
