/**
 * Wires every part, and holds no logic of its own: the file to read first. A signal from the page
 * goes to `prompting`, which chooses a prompt; `answering` leads through it and stores the response;
 * its delivery carries it out; `followUp` comes back with what became of it.
 */
import { atom } from 'nanostores'
import type { Feedback, FeedbackEvents, ShowOptions, ShowResult } from './feedback.ts'
import type { FollowUp } from './follow-up/follow-up.ts'
import type { ActiveNotice, ActivePrompt, ActiveThanks } from './model/active.ts'
import type { Asked } from './model/entry.ts'
import { asFeedbackError, FeedbackError } from './model/error.ts'
import { createEvents } from './model/events.ts'
import type { Here } from './model/here.ts'
import type { PromptRecord } from './model/ledger.ts'
import { toRecord } from './model/plain.ts'
import type { Respondent } from './model/respondent.ts'
import type { Config, Prompt } from './model/schema.ts'
import type { Signal } from './model/signal.ts'
import type { Thread } from './model/thread.ts'
import type { Transport } from './model/transport.ts'
import { takeNamespace } from './namespace.ts'
import { checkOptions, type Options } from './options.ts'
import { createClock } from './platform/clock.ts'
import { createPage } from './platform/page.ts'
import { createStorage } from './platform/storage.ts'
import type { Answering, Ending } from './prompts/answering.ts'
import { readConfig } from './prompts/config.ts'
import { factsOf } from './prompts/facts.ts'
import { createLedger } from './prompts/ledger.ts'
import { createPrompting, type Prompting } from './prompts/prompting.ts'
import { gatesOf, type Moment } from './rules/choose.ts'
import { afterAsking, interrupts, recordKey } from './rules/frequency.ts'

/** The parts that are fetched when they are first needed; each may be asked for again. */
export interface Lazy {
  answering(): Promise<typeof import('./prompts/answering.ts')>
  http(): Promise<typeof import('./transport/http.ts')>
  followUp(): Promise<typeof import('./follow-up/follow-up.ts')>
  check(): Promise<typeof import('./model/check.ts')>
  /** Absent where the host shows everything itself. */
  widget?(): Promise<typeof import('./widget/widget.tsx')>
}

/** Once it worked, it is not done again. */
const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}
