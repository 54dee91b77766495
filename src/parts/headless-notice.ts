export { createTelling } from '../follow-up/telling.ts'
