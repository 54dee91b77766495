/**
 * Names by which our parts speak to each other, in the order that packs best. None stands in a
 * public type, a config, a stored row, a request or an element. The build calls each by one letter: the
 * same in every file, since the files hand one another these objects.
 */
const names = `
onAnswered interrupt whoIsHere facts emit transact onShown onDestroy ledger deliver onDisk polite offer within
busy rules here lookUp spare recordKey afterAsking respond whenIdle onVisible gatesOf timeOf
clock source resume dueAt FeedbackError letGo serverNow prepare holds refused focusBack $thanks
arrive isHeld nameOf closeText releasePlace keepNew soFar moment onActivate onOnline recordOf
counted isSound storage unreadable isPossible isVisible allowed ownLanguage eagerly prepared
onComplete change opensAt onClaimless manner claimPlace plainLocale isComplete erase limitMs
onRefused reach wasHeld onServerTime lazy onConfirmed refresh onDismissed asking waitingFor dueTrigger
seed look spot says say draw asks once operators onRoute callOff drawInline kindsOf rareTriggers
showPrompts addStyles learn problemWith titleId unmount steer wordFor loadKinds extras Actions Incentive foot content mount formOf written adorn
`
  .trim()
  .split(/\s+/)

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export const shortNames = {
  mangleProps: new RegExp(`^(?:${names.map((name) => name.replace('$', '\\$')).join('|')})$`),
  mangleCache: Object.fromEntries(
    names.map((name, index) => [
      name,
      `${letters[index % letters.length]}${['', 0, 1][Math.floor(index / letters.length)]}`,
    ]),
  ),
}
