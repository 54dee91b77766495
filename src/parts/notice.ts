export { createTelling } from '../follow-up/telling.ts'
export { furnish } from '../widget/notice/furnish.ts'
