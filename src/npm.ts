import { createClient, type Parts } from './client.ts'
import type { Feedback } from './feedback.ts'
import { takeNamespace } from './namespace.ts'
import { checkOptions, type Options } from './options.ts'

/** For code that can be told at once what is wrong with its options. */
export const openClient = (
  options: Options,
  parts: { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> },
): Feedback => {
  const { namespace = 'default' } = checkOptions(options)
  return createClient(options, (name) => parts[name](), takeNamespace(namespace))
}
