/** What few pages ever call. */
export { eraseEverywhere } from '../outbox/erase.ts'
export { submitForm } from '../prompts/form.ts'
