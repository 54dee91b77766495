/**
 * Shows, to whoever builds the page, what every prompt waits for and why. It has no opinion of its
 * own: all it says is what `explain()`, the ledger and the events say.
 */
import type { ReadableAtom } from 'nanostores'
import type { Page } from '../platform/page.ts'
import { createFrame } from './frame.ts'
import { type HeardParts, hear } from './heard.ts'
import { recall, remember } from './memory.ts'
import { overlayView } from './overlay-view.ts'
import { type SnapshotParts, takeSnapshot } from './snapshot.ts'

export interface OverlayParts extends SnapshotParts, HeardParts {
  readonly rules: SnapshotParts['rules'] & HeardParts['rules']
  readonly moment: SnapshotParts['moment']
  readonly page: Pick<Page, 'isVisible' | 'onVisible' | 'onRoute'>
  readonly $prompt: ReadableAtom<{ readonly id: string } | undefined>
  readonly $pending: ReadableAtom<number>
  readonly $notice: ReadableAtom<unknown>
  /** Shows a prompt past its rules. */
  readonly show: (promptId: string) => void
}

/** What comes at the same moment is drawn once. */
const settleMs = 16

/** What only time changes is drawn so often. */
const lookMs = 1000

/** @returns what takes the overlay away, with all that it listens to */
export const startOverlay = (parts: OverlayParts): (() => void) => {
  const { clock, page, config, show } = parts
  let arrangement = recall()
  let cancel = () => {}
  let isDue = false
  let isGone = false

  const draw = () => {
    isDue = false
    const { isOpen, isOnTop } = arrangement
    // The prompt has the other side.
    const side = config().theme?.position === 'bottom-start' ? 'end' : 'start'
    frame.moveTo(`${isOnTop ? 'top' : 'bottom'} ${side}`)
    frame.draw(overlayView(takeSnapshot(parts, heard), arrangement))
    cancel = isOpen && page.isVisible() ? clock.after(lookMs, draw) : cancel
  }

  const changed = () => {
    if (isDue || isGone) return
    isDue = true
    cancel()
    cancel = clock.after(settleMs, draw)
  }

  const heard = hear(parts, changed)
  const stops = [
    heard.stop,
    ...[parts.$prompt, parts.$pending, parts.$notice].map((store) => store.listen(changed)),
  ]

  const close = () => {
    isGone = true
    cancel()
    for (const stop of stops.splice(0)) stop()
    frame.remove()
  }

  const arrange = (change: Partial<typeof arrangement>) => {
    arrangement = { ...arrangement, ...change }
    remember(arrangement)
    changed()
  }

  const frame = createFrame((what, prompt) => {
    if (what === 'show') show(prompt)
    if (what === 'fold') arrange({ isOpen: !arrangement.isOpen })
    if (what === 'move') arrange({ isOnTop: !arrangement.isOnTop })
    if (what === 'close') close()
  })

  page.onRoute(changed)
  page.onVisible(changed)
  draw()
  return close
}
