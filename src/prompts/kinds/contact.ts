import type { Kind } from '../../model/kind.ts'

/** What every address has; whether it can be reached, only a letter tells. */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** A way to reach the person, which counts only with their consent. */
export const contact: Kind = {
  problemWith: (_, answer) => {
    const { email, consent } = answer as { readonly email?: unknown; readonly consent?: unknown }
    const isReachable = typeof email === 'string' && email.length <= 254 && address.test(email)
    if (!isReachable || typeof consent !== 'boolean') return 'invalid'
    return consent ? undefined : 'consent'
  },
}
