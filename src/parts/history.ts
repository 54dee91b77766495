export { furnish } from '../widget/history/furnish.ts'
