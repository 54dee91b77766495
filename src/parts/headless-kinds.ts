export { kinds } from '../prompts/kinds/kinds.ts'
