import type { atom, ReadableAtom } from 'nanostores'
import type { ComponentChild } from 'preact'
import type { NoticeTexts } from '../languages/texts.ts'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from '../model/active.ts'
import type { Clock } from '../platform/clock.ts'
import type { View } from './card.tsx'
import type { Fields } from './fields/field.ts'
import type { createLearn } from './learn.ts'
import type { Once } from './notice/once.ts'
import type { WidgetTexts } from './texts.ts'

/** What a card of a notice needs besides what it shows. */
export interface NoticeUi extends Ui {
  readonly texts: WidgetTexts & NoticeTexts
  readonly once: Once
  readonly atom: typeof atom
  readonly clock: Pick<Clock, 'after'>
  /** Takes a notice away, and offers the way back to it. */
  close(active: ActiveNotice, isMuted?: boolean): void
}

/** Screenshots of the page, which a customer adds to a comment. */
export interface Screenshots {
  /** The button was pressed. */
  open(button: HTMLElement, prompt: ActivePrompt): void
  /** The question was drawn: a picture that is there already has its place in it. */
  drawn(prompt: ActivePrompt): void
}

/** What few prompts show besides their questions. */
export interface Extras {
  Actions(thanks: ActiveThanks): ComponentChild
  Incentive(prompt: ActivePrompt): ComponentChild
}

/** What every card needs besides what it shows. */
export interface Ui {
  texts: WidgetTexts
  /** Adds to what the widget says. */
  readonly learn: ReturnType<typeof createLearn>
  /** How questions look that few prompts ask, once that has been fetched. */
  fields: Fields
  readonly $prompt: ReadableAtom<ActivePrompt | undefined>
  readonly $thanks: ReadableAtom<ActiveThanks | undefined>
  readonly $notice: ReadableAtom<ActiveNotice | undefined>
  /** What few prompts show besides their questions, once that has been fetched. */
  extras?: Extras
  /** What stands below a question's buttons, where something does. */
  foot?: (prompt: ActivePrompt, ui: Ui) => ComponentChild
  /**
   * Puts a card on top of the page.
   *
   * @returns what has to be undone before the card goes
   */
  open(card: HTMLElement, view: View): undefined | (() => void)
  /** Announces a text. */
  readonly say: (text: string) => void
  /** Fetches what takes screenshots. */
  readonly lazy: (
    name: 'screenshot',
  ) => Promise<{ createScreenshots(ui: Ui): Promise<Screenshots> }>
  /** Once a customer wanted one. */
  screenshots?: Screenshots
  readonly policyUrl?: string | undefined
}
