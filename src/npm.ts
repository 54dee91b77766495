import { createClient, type Lazy, type Parts, type WidgetOnly } from './client.ts'
import type { Feedback } from './feedback.ts'
import { takeNamespace } from './namespace.ts'
import { checkOptions, type Options } from './options.ts'

/** For code that can be told at once what is wrong with its options. */
export const openClient = (
  options: Options,
  parts: {
    readonly [Name in Exclude<keyof Parts, WidgetOnly>]: () => Promise<Parts[Name]>
  },
): Feedback => {
  const { namespace = 'default' } = checkOptions(options)
  // One that an entry lacks is one that cannot be fetched.
  const lazy = async (name: keyof typeof parts) => parts[name]()
  return createClient(options, lazy as unknown as Lazy, takeNamespace(namespace))
}
