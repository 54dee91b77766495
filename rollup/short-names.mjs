/**
 * Names by which our parts speak to each other, the most frequent first. None stands in a public
 * type, a config, a stored row, a request or an element. The build calls each by one letter: the
 * same in every file, since the files hand one another these objects.
 */
const names = `
transact clock facts emit storage here onDestroy ledger deliver onDisk prepare holds FeedbackError
busy rules present offer unreadable polite counted respond whenIdle onVisible gatesOf moment lazy
origin resume dueAt serverNow letGo within recordKey lookUp refused opensAt $thanks arrive change
nameOf closeText releasePlace keepNew soFar isHeld onActivate onOnline recordOf afterAsking isSound
timeOf isComplete isPossible onRefused allowed ownLanguage isVisible onDismissed onComplete
onAnswered onClaimless focusBack manner claimPlace plainLocale asking erase refresh eagerly reach
wasHeld onServerTime onShown onConfirmed limitMs prepared instead
`
  .trim()
  .split(/\s+/)

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export const shortNames = {
  mangleProps: new RegExp(`^(?:${names.map((name) => name.replace('$', '\\$')).join('|')})$`),
  mangleCache: Object.fromEntries(
    names.map((name, index) => [name, letters[index] ?? `$${index.toString(36)}`]),
  ),
}
