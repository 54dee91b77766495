import type { atom, WritableAtom } from 'nanostores'
import type { ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Prompt } from '../model/schema.ts'
import type { Page } from '../platform/page.ts'
import { takeLink, watchPage } from '../platform/watch-page.ts'
import { createDelays } from '../prompts/delays.ts'
import { createInline } from '../prompts/inline.ts'
import type { Ledger } from '../prompts/ledger.ts'
import { readLink } from '../prompts/link.ts'
import type { RareTriggers, SignalsParts } from '../prompts/signals.ts'
import type { Waiting } from '../prompts/waiting.ts'
import { createWatching } from '../prompts/watching.ts'
import { countsAfter } from '../rules/counts.ts'
import type { AskingByName } from './asking.ts'

export type TriggersCore = Omit<SignalsParts, 'rareTriggers' | 'prepare'> & {
  readonly ledger: Ledger
  readonly $prompt: WritableAtom<ActivePrompt | undefined>
  readonly page: Page
  /** Has all looked at again. */
  readonly look: () => void
  readonly atom: typeof atom
  /** What ends with the client. */
  readonly onDestroy: (end: () => void) => void
}

/** What the rare triggers set in motion. */
export type Started = Waiting &
  Pick<AskingByName, 'ask' | 'drawInline'> & {
    readonly prepare: (prompt: Prompt) => Promise<unknown>
  }

/** Counts, delays, links, inline places, and what a person does on a page beside clicking through. */
export const startTriggers = (core: TriggersCore, asking: Started): RareTriggers => {
  const { rules, config, moment, ledger } = core
  const watch = watchPage()
  const delays = createDelays(core, asking.offer)
  const watching = createWatching(core, watch)
  // A host that shows everything itself has its own places for it.
  const { drawInline } = asking
  const inline =
    drawInline &&
    createInline({
      ...core,
      ...asking,
      draw: drawInline,
      createStores: () => ({
        $prompt: core.atom<ActivePrompt | undefined>(),
        $thanks: core.atom<ActiveThanks | undefined>(),
      }),
    })
  core.onDestroy(() => {
    watch.stop()
    delays.stop()
    inline?.stop()
  })
  const urlNow = () => core.page.facts().page.url
  let url = urlNow()
  watch.onChange(() => {
    // A browser without the Navigation API tells of no pushState, but the page that it draws does.
    if (url !== urlNow()) core.look()
    url = urlNow()
    watching.lookForElements()
    inline?.look()
  })

  const follow = () => {
    const link = takeLink()
    const prompt = config().prompts.find(({ id }) => id === link?.get('windchime'))
    if (!link || !prompt?.link) return
    const { fields, context, channel } = readLink(link, prompt)
    asking.prepare(prompt).then(
      () => {
        core.$prompt.get()?.dismiss('replaced')
        const occasion = { asked: { by: 'link', channel }, context } as const
        asking.ask(prompt, { byPerson: true, silenceable: false }, occasion, { fields })
      },
      () => {},
    )
  }

  return {
    before: async (signal, waiting) => {
      const off = waiting.flatMap(({ id, cancelOn }) =>
        signal.type === 'event' && cancelOn?.includes(`${signal.value}`) ? [id] : [],
      )
      if (off[0]) {
        asking.callOff(off)
        await delays.callOff(off)
      }
      const now = moment(signal)
      if (countsAfter(rules, waiting, now))
        await ledger.change((state) => ({
          ...state,
          counts: countsAfter(rules, waiting, { ...now, ledger: state }),
        }))
    },
    delay: (prompt, signal, seconds) => delays.add(prompt.id, signal, seconds),
    look: (possible, isNewPage) => {
      follow()
      delays.wait()
      watching.look(possible, isNewPage)
      inline?.look()
    },
  }
}
