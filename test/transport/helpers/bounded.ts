import type { Transport } from '../../../src/model/transport.ts'
import { withTimeLimit } from '../../../src/platform/time-limit.ts'
import { createHttpTransport, type HttpOptions } from '../../../src/transport/http.ts'

export interface BoundedOptions extends HttpOptions {
  /** How long an attempt may take. @default 10 s, as the outbox has it for a small body */
  readonly limitMs?: number
}

/** The transport under a time limit, as the outbox uses it. */
export const createBoundedTransport =
  ({ limitMs = 10_000, ...options }: BoundedOptions): Transport =>
  (entries, sending) =>
    withTimeLimit(limitMs, sending.signal, (signal) =>
      createHttpTransport(options)(entries, { ...sending, signal }),
    ).catch(() => ({ status: 'retry', network: true }))
