import { readDetails } from '../../follow-up/history-details.ts'
import { markRead } from '../../follow-up/mark-read.ts'
import { element } from '../element.ts'
import type { Furnish } from '../furnish.ts'
import type { Ui } from '../ui.ts'
import { createDateOf } from './date-of.ts'
import type { HistoryCore } from './history-core.ts'
import { type HistoryUi, keyOf, type PanelState } from './history-ui.ts'
import { historyView } from './history-view.tsx'
import { createActs } from './panel-acts.ts'
import { partsOf } from './parts-of.ts'

type Widget = Parameters<Furnish>[0]

const closed: PanelState = { fresh: [], done: [], says: '' }

/** The panel of one widget. @returns what opens it, or brings it to the front */
export const createPanel = ({ main, show: showIn }: Widget, ui: Ui & HistoryCore) => {
  const { $history, $prompt, $thanks, $notice } = ui
  const $state = ui.atom<PanelState | undefined>()
  const parts = partsOf(ui)
  const state = () => $state.get() ?? closed
  const texts = () => ui.texts as HistoryUi['texts']
  const find = (selector: string) => main.root.querySelector<HTMLElement>(selector)
  const card = () => find('.card:has(.history)')

  /** What is to have focus once the panel is drawn: the first of these that is there. */
  let wanted: readonly string[] = []
  const focus = (selectors: readonly string[]) => {
    const found = selectors.map((selector) =>
      card()?.matches(selector) ? card() : card()?.querySelector<HTMLElement>(selector),
    )
    found.find((element) => element)?.focus()
  }
  const show = (changes: Partial<PanelState>, ...selectors: readonly string[]) => {
    if (!$state.get()) return
    if (selectors[0]) wanted = selectors
    $state.set({ ...state(), ...changes })
  }
  /** By this the rules know what must not be disturbed: while it stands there, nothing comes by itself. */
  const mark = element('i', { hidden: true })
  mark.setAttribute('aria-modal', 'true')
  const pause = () => {
    if ($state.get()) main.root.host.append(mark)
    else mark.remove()
  }
  const close = () => {
    if (!$state.get()) return
    $state.set(undefined)
    pause()
  }
  const dateOf = createDateOf()
  const acts = createActs({ parts, texts, state, show, close })

  /** Not deleted here just now: that another tab, or the rows, know a moment later. */
  const threads = () => $history.get().filter(({ id }) => !state().done.includes(id))

  /** Reads what the rows know besides; what is news stays marked as long as the panel is open. */
  const look = async (isOpening?: boolean) => {
    const unread = $history
      .get()
      .flatMap((thread) => thread.steps.flatMap((step) => (step.unread ? keyOf(thread, step) : [])))
    const news = unread.filter((key) => !state().fresh.includes(key))
    const details = await readDetails(parts)
    const others = details.others.flatMap(({ unread, notice }) => (unread ? `/${notice}` : []))
    show({ details, fresh: [...new Set([...state().fresh, ...news, ...others])] })
    if ($state.get() && (isOpening || news[0])) await markRead(parts)
  }
  const lookAgain = () => {
    if ($state.get()) look().catch(() => {})
  }

  /** What the person has opened takes its place; the news of a toast stand in the panel already. */
  const giveWay = () => {
    if ($prompt.get() ?? $thanks.get()) close()
  }
  const dismissToast = () => {
    const notice = $notice.get()
    if ($state.get() && !notice?.anchor) notice?.dismiss()
  }
  $history.listen(lookAgain)
  $prompt.listen(giveWay)
  $thanks.listen(giveWay)
  $notice.listen(dismissToast)
  showIn([$state, $history], () => {
    const selectors = wanted
    wanted = []
    queueMicrotask(() => focus(selectors))
    return $state.get()
      ? historyView({ texts: texts(), threads: threads(), state: state(), acts, dateOf })
      : undefined
  })

  const toFront = () => {
    card()?.hidePopover?.()
    card()?.showPopover?.()
    focus(['.card'])
  }

  return async () => {
    if ($state.get()) return toFront()
    $prompt.get()?.dismiss('replaced')
    $thanks.get()?.close()
    wanted = ['.card']
    $state.set(closed)
    dismissToast()
    pause()
    await look(true)
  }
}
