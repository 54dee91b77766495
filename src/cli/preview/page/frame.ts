/** Inside the frame: the widget as any page has it, which is asked to show one prompt. */
import type { Feedback, ShowResult } from '../../../feedback.ts'
import type { FeedbackError } from '../../../model/error.ts'
import { directionOf } from '../../../widget/direction.ts'

type Call = [method: string, ...args: unknown[]]

const { searchParams: wanted } = new URL(location.href)
const named = (name: string) => wanted.get(name) ?? ''
const prompt = named('prompt')

/** Tells the page around us, which prints it. */
const tell = (note: string, isShown = false) =>
  parent.postMessage({ note, isShown }, location.origin)

const outcomes: Readonly<Record<ShowResult['outcome'], string>> = {
  answered: 'Answered.',
  dismissed: 'Closed without an answer.',
  'not-shown': 'It cannot be shown.',
}

const calls: Call[] = []
const page = window as { windchime?: { (...call: Call): void; q?: Call[] } }
page.windchime = Object.assign((...call: Call) => void calls.push(call), { q: calls })

const place = document.querySelector<HTMLElement>('#place')
const isInline = wanted.has('inline')
if (place) place.hidden = !isInline

page.windchime('on', 'shown', () => tell('', true))
page.windchime('on', 'error', ({ message }: FeedbackError) => tell(message))
page.windchime('ready', async (feedback: Feedback) => {
  const { outcome } = await feedback.show(prompt, isInline ? { target: '#place' } : {})
  tell(outcomes[outcome])
})

// A link would lead away from what is looked at.
addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    if (!link) return
    event.preventDefault()
    tell(`On your site this opens ${link.getAttribute('href')}`)
  },
  true,
)

const { documentElement: root } = document
root.lang = named('locale')
root.dir = directionOf(root.lang)
root.dataset.scheme = named('scheme')

const script = document.createElement('script')
script.src = '/windchime.js'
// Without consent nothing is kept, nothing comes by itself, and what is answered is sent at once.
Object.assign(script.dataset, {
  config: `/config.json?scheme=${encodeURIComponent(named('scheme'))}`,
  locale: named('locale'),
  consent: 'pending',
})
script.onerror = () => tell('windchime.js does not lie beside cli.js: is the package complete?')
document.head.append(script)
