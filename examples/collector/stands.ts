import { stateAfter, stepsOf, type ThreadState } from './states.ts'
import type { Database } from './tables.ts'

/** A place where a thread stood, and since when by our clock. */
export interface Stand {
  readonly state: ThreadState
  readonly at: string
}

/** Where a thread stood, one place after the other; the last is where it stands. */
export const readStands = async (
  db: Database,
  { response, receivedAt }: { readonly response: string; readonly receivedAt: string },
): Promise<readonly Stand[]> => {
  const stands: Stand[] = [{ state: 'open', at: receivedAt }]
  const steps = await stepsOf(db, response)
  for (const [index, { at }] of steps.entries()) {
    const state = stateAfter(steps.slice(0, index + 1).map(({ step }) => step))
    if (state !== stands.at(-1)?.state) stands.push({ state, at })
  }
  return stands
}
