export { redact, redactText } from '../outbox/redact.ts'
