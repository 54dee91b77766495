import { findCards } from '../../outbox/personal/cards.ts'
import { findEmails } from '../../outbox/personal/emails.ts'
import { findPhones } from '../../outbox/personal/phones.ts'
import type { Span } from '../../outbox/personal/span.ts'
import { referencesIn } from './reference.ts'

/** What it finds in words that everybody can read, and what to do about it. */
interface WordRule {
  readonly find: (text: string) => string | undefined
  readonly advice: string
}

const like = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[0].trim()

const spanned = (find: (text: string) => readonly Span[]) => (text: string) => {
  const [span] = find(text)
  return span && text.slice(span.start, span.end)
}

/** Words of those who made it, not of those who use it. */
const jargon =
  /(?<![\p{L}\p{N}])(?:(?:[Rr]efactor|[Hh]otfix|[Bb]ugfix|[Dd]eprecat|[Nn]ull ?[Pp]ointer)\p{L}*|(?:[Rr]egressions?|[Bb]ack-?end|[Ff]ront-?end|[Ee]ndpoints?|[Mm]iddleware|[Ss]tack ?trace|[Rr]ace condition|[Ee]dge case|[Pp]ull request|[Mm]erge[ds]?|[Cc]ommits?|[Dd]eploy(?:s|ed|ment)?|[Rr]ollback|[Bb]oolean|[Aa]sync|[Mm]utex|API|SQL|DOM|NPE|WIP|TODO)(?![\p{L}\p{N}]))/u

const commitWord =
  /^(?:feat|fix|chore|docs|style|refactor|perf|test|build|ci|revert)(?:\([^)]*\))?!?:/i

/** `ABC-123` and `#123`; not the names of standards. */
const ticket =
  /(?<![\p{L}\p{N}-])(?:(?!(?:UTF|ISO|SHA|RFC|AES|COVID|WPA|USB|MP)-)[A-Z][A-Z0-9]{1,9}-\d+|#\d{2,})(?![\p{L}\p{N}])/u

/** Salutations and thanks give a name away: "Dear Anna", "Thanks, Ben", "Mr Smith". */
const name =
  /(?<!\p{L})(?:(?:[Dd]ear|[Hh]i|[Hh]ello|[Tt]hanks,?|[Tt]hank you,?|[Hh]allo|[Dd]anke,?|[Ll]iebe[r]?|[Bb]onjour|[Mm]erci,?|[Hh]ola|[Gg]racias,?) (?!(?:We|You|It|The|This|That|To|For|And|All|Everyone|Everybody|Customers?|Team|Now|Your|Our)(?!\p{L}))\p{Lu}\p{Ll}+|(?:Mr|Mrs|Ms|Dr|Herr|Frau|Mme|Sr|Sra)\.? \p{Lu}\p{Ll}+)/u

/** What of a person nobody should read anywhere, a signature included. */
export const personalRules: readonly WordRule[] = [
  { find: spanned(findEmails), advice: 'is an e-mail address, which everybody could read' },
  { find: spanned(findCards), advice: 'looks like the number of a card' },
  { find: spanned(findPhones), advice: 'looks like a phone number, which everybody could read' },
]

/** A row for each thing that does not belong into public words. */
export const wordRules: readonly WordRule[] = [
  { find: like(commitWord), advice: 'is a word of commits; say what is better now' },
  { find: like(jargon), advice: 'is a word of programmers; say what the customer sees' },
  { find: like(ticket), advice: 'is the number of a ticket, which says nothing to a customer' },
  {
    find: (text) => referencesIn(text)[0],
    advice: 'is the reference of a person, and would tell everybody whom the notice answers',
  },
  {
    find: like(
      /(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)(?<![\p{L}\p{N}-])[0-9a-f]{7,40}(?![\p{L}\p{N}])/u,
    ),
    advice: 'looks like the hash of a commit',
  },
  {
    find: like(/`[^`]*`|\*\*[^*]+\*\*|<\/?[a-z]+[^>]*>|\]\(/i),
    advice: 'is shown as it is written, as plain text',
  },
  { find: like(/\S*[!！]\s*[!！?？]+|[!！][^!！]*[!！]/u), advice: 'shouts; say it calmly' },
  {
    find: like(/(?<!\p{L})\p{Lu}{3,}(?:[\s,]+\p{Lu}{2,})+(?!\p{L})/u),
    advice: 'shouts; say it in small letters',
  },
  { find: like(name), advice: 'looks like the name of a person, which everybody could read' },
  ...personalRules,
]
