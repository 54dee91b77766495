export { furnish } from '../widget/notice/furnish.ts'
