/**
 * Names by which our parts speak to each other, and which stand in no public type, config, stored
 * row, request or element. The script build calls each by a letter: the same in every file, since
 * the files hand one another these objects.
 */
const names = `
FeedbackError onDestroy transact whenIdle onVisible onActivate onOnline within recordKey recordOf
afterAsking gatesOf isSound lookUp timeOf refused opensAt isComplete isPossible $thanks onRefused
allowed limitMs ledger clock storage moment facts busy rules polite arrive here deliver emit
ownLanguage isVisible onDisk counted present change lazy offer tell
respond prepare prepared holds onDismissed onComplete onAnswered onClaimless nameOf focusBack closeText
manner instead claimPlace releasePlace keepNew plainLocale soFar origin resume asking
erase refresh eagerly reach unreadable dueAt wasHeld serverNow onServerTime isHeld letGo onShown onConfirmed

`
  .trim()
  .split(/\s+/)

export const shortNames = {
  mangleProps: new RegExp(`^(?:${names.map((name) => name.replace('$', '\\$')).join('|')})$`),
  mangleCache: Object.fromEntries(names.map((name, index) => [name, `$${index.toString(36)}`])),
}
