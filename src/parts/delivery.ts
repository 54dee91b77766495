/** What carries entries to the endpoint. */
export { createDelivery } from '../outbox/deliver.ts'
export { createHttpTransport } from '../transport/http.ts'
