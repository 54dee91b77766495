import { type OverlayParts, startOverlay } from '../debug/overlay.ts'
import type { FeedbackError } from '../model/error.ts'
import type { Emit } from '../model/events.ts'
import type { Prompting } from '../prompts/prompting.ts'
import type { AskingByName } from './asking.ts'

export interface DebugCore extends Omit<OverlayParts, 'prompting' | 'show'> {
  readonly asking: () => Promise<Pick<AskingByName, 'open'>>
  readonly emit: Emit
  readonly FeedbackError: typeof FeedbackError
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** The overlay of `data-debug`. It is here before anything happens, so that it misses nothing. */
export const startDebug = (core: DebugCore, prompting: Prompting): void => {
  const { asking, emit, onDestroy, FeedbackError } = core
  const show = (id: string) =>
    asking()
      .then((it) => it.open(id, 'api'))
      .catch((cause) =>
        emit('error', new FeedbackError('code-unreachable', 'Cannot be shown', { cause })),
      )
  onDestroy(startOverlay({ ...core, prompting, show }))
}
