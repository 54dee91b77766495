/** What may befall a browser beside its end. */
export type AccidentKind =
  | 'pages killed'
  | 'storage process killed'
  | 'network process killed'
  | 'tab closed'
  | 'navigated'
  | 'network off and on'

export interface Tab {
  readonly close: () => Promise<void>
  readonly go: (url: string) => Promise<void>
  /** No network for so many milliseconds, as the page sees it. */
  readonly cutNetwork?: (ms: number) => Promise<void>
  /** Writes into the form that stands open, and sends it, by mouse and keyboard. */
  readonly fill?: (text: string) => Promise<void>
}

/** A browser under way. Its calls may reject once it is killed. */
export interface Running {
  readonly open: (url: string) => Promise<Tab>
  /** SIGKILL for everything at once, or for as much of it as the engine's driver leaves us. */
  readonly kill: () => Promise<void>
  /** Ends it as a person does. */
  readonly quit?: () => Promise<void>
  /** SIGKILL for some of the processes that run pages. */
  readonly killPages: (some: <T>(of: readonly T[]) => T[]) => Promise<void>
  readonly killStorage?: () => Promise<void>
  readonly killNetwork?: () => Promise<void>
}

export interface Engine {
  readonly name: string
  readonly version: () => Promise<string>
  readonly accidents: readonly AccidentKind[]
  readonly fillsForms: boolean
  /** How many times as long as Chromium it takes to come up; all that is timed takes as long. */
  readonly slowness: number
  /** What a kill is here. */
  readonly killed: string
  /** Starts it on the profile kept in `folder`. */
  readonly start: (folder: string) => Promise<Running>
  readonly close: () => Promise<void>
}
