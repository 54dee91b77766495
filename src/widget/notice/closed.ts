import type { ActiveNotice } from '../../model/active.ts'
import type { NoticeUi } from '../ui.ts'

/** How long a closed notice can be taken back. */
const undoMs = 10_000

interface Closed {
  readonly active: ActiveNotice
  readonly said: 'dismissed' | 'muted'
}

/** Keeps the notice that was closed last, for as long as that can be undone. */
export const createClosed = ({ atom, clock }: Pick<NoticeUi, 'atom' | 'clock'>) => {
  const $closed = atom<Closed | undefined>()
  let cancel = () => {}

  const forget = () => {
    cancel()
    $closed.set(undefined)
  }

  return {
    $closed,
    forget,
    /** @param isMuted no more is to be told about what it answers */
    close: (active: ActiveNotice, isMuted?: boolean) => {
      cancel()
      // What has been answered is over.
      const isOver = active.step === 'done'
      $closed.set(isOver ? undefined : { active, said: isMuted ? 'muted' : 'dismissed' })
      cancel = clock.after(undoMs, forget)
      if (isMuted) active.mute()
      else active.dismiss()
    },
  }
}
