import type { ShownQuestion } from './active.ts'
import type { Answers } from './answer.ts'

/** Who the host says is here. */
export interface RespondentFacts {
  readonly id: string
  readonly traits?: Readonly<Record<string, unknown>>
}

/** How a prompt came to be shown, so that volunteered and solicited scores are never pooled. */
export interface Asked {
  readonly by: 'trigger' | 'inline' | 'launcher' | 'opener' | 'link' | 'api' | 'form'
  /** The event's name, or the kind of another trigger: `exitIntent`. */
  readonly trigger?: string
  readonly channel: string
}

interface EntryBase {
  /** UUID v7, born once with the entry. */
  readonly id: string
  /** ISO 8601, by the device's clock. */
  readonly at: string
  readonly respondent?: RespondentFacts
  /** A random id of this device, only with `privacy.deviceId`. */
  readonly device?: string
}

/** A picture that the customer has seen and added to an answer. */
export interface Attachment {
  /** Id of the question. */
  readonly question: string
  readonly type: 'image/jpeg'
  /** Base64. */
  readonly data: string
}

/** The answers to one prompt. */
export interface ResponseEntry extends EntryBase {
  readonly kind: 'response'
  /** For people to read out: `R-7F3K2QX`. */
  readonly ref: string
  readonly prompt: string
  readonly touchpoint?: string
  readonly answers: Answers
  /** False where the person closed before the last question. */
  readonly complete: boolean
  /** The questions as they were worded and scaled when they were answered. */
  readonly questions: readonly ShownQuestion[]
  readonly asked: Asked
  readonly context?: Readonly<Record<string, unknown>>
  readonly locale: string
  readonly release?: string
  readonly sample?: number
  readonly urgent?: true
  readonly replyWithinDays?: number
  readonly page?: { readonly url: string; readonly title: string }
  readonly attachments?: readonly Attachment[]
  /** `seal` only with `followUp.seal`: the key to words in the feed that only this device reads. */
  readonly claim?: { readonly h: string; readonly seal?: string }
  readonly sdk: string
}

/** "Did this fix it?", answered. */
export interface ConfirmationEntry extends EntryBase {
  readonly kind: 'confirmation'
  readonly notice: string
  readonly rev: number
  /** Id of the response that the notice answers. */
  readonly response: string
  /** None from a device that did not give the response: there the token says whose it is. */
  readonly proof?: string
  readonly answer: 'yes' | 'no' | 'unsure'
  readonly comment?: string
}

/** Asks the endpoint to forget a response. */
export interface EraseEntry extends EntryBase {
  readonly kind: 'erase'
  readonly response: string
  readonly proof: string
}

/** What a customer wrote back to a notice. */
export interface ReplyEntry extends EntryBase {
  readonly kind: 'reply'
  readonly response: string
  /** None from a device that did not give the response. */
  readonly proof?: string
  readonly text: string
}

/** Something that a prompt went through, where the config asks for `lifecycleEvents`. */
export interface EventEntry extends EntryBase {
  readonly kind: 'event'
  readonly name: 'shown' | 'answered' | 'dismissed'
  readonly prompt: string
  /** Of `answered`. */
  readonly question?: string
  /** Of `dismissed`. */
  readonly reason?: string
}

/** One thing to deliver, exactly as it travels. */
export type Entry = ResponseEntry | ConfirmationEntry | ReplyEntry | EraseEntry | EventEntry
