export { furnish } from '../widget/extras/furnish.ts'
