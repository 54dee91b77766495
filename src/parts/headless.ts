import { type AskingByName, type AskingCore, createAskingOf } from './asking.ts'

/** What asks and stores the answer; the host shows everything, and says thanks, in its own way. */
export const startAsking = async (core: AskingCore): Promise<AskingByName> => {
  core.$thanks.listen((thanks) => thanks?.close())
  return createAskingOf(
    core,
    core.once('kinds', ({ kinds }) => kinds),
  )
}
