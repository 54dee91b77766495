import type { Config } from '../model/schema.ts'
import type { Ledger } from './ledger.ts'

export interface DeviceParts {
  readonly config: () => Config
  readonly ledger: Ledger
}

/** What links the entries of one device: nothing, unless the config asks for it. */
export const deviceOf = ({ config, ledger }: DeviceParts) => {
  const { device } = ledger.state()
  return config().privacy?.deviceId && device ? { device } : {}
}
