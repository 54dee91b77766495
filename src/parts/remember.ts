export { furnish } from '../widget/remember/furnish.ts'
