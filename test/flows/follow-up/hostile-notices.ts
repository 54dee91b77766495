import fc from 'fast-check'
import { aNotice } from './notices.ts'

const values = [null, 0, -1, 5, '', 'x', [], [[]], [null], {}, { en: 7 }, { x: { y: 1 } }, true]

const keys = Object.keys(
  aNotice({
    by: 0,
    voices: 0,
    url: 0,
    since: 0,
    place: 0,
    ask: 0,
    expires: 0,
    sealed: 0,
    words: 0,
  }),
)

/** Whom a mere word or number names has a test of its own. */
const isForSomebody = ({ to }: { to: unknown }) => !to || to === 'everyone' || Object(to) === to

/** A wrong type, one at a time, wherever a notice has anything. */
export const wrongTypes = (more: object) =>
  keys
    .flatMap((key) =>
      values.map((value, nth) => aNotice({ ...more, id: `n_${key}_${nth}`, [key]: value })),
    )
    .filter(isForSomebody)

/** Anything JSON can say, wherever a notice has anything. */
export const anything = (more: object, seed: number) =>
  fc
    .sample(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue(), { maxKeys: 4 }), {
      ...{ seed, numRuns: 300 },
    })
    .map((changed, nth) => aNotice({ ...more, id: `n_any_${nth}`, ...changed }))
    .filter(isForSomebody)

const audience = (condition: unknown) => ({ to: { audience: condition } })

const deep = (levels: number): object =>
  levels ? { $not: deep(levels - 1) } : { 'user.id': 'u_1' }

/** What must be skipped, and told by where it stands. */
export const refused: Readonly<Record<string, [more: object, path: string]>> = {
  'an operator that nobody knows': [audience({ 'user.plan': { $regex: '(a+)+$' } }), 'to.audience'],
  '300 nodes': [
    audience({ $or: Array.from({ length: 300 }, (_, nth) => ({ visits: nth })) }),
    'to.audience',
  ],
  'a condition of 9 levels': [audience(deep(9)), 'to.audience'],
  'a condition that is a list': [audience([]), 'to.audience'],
  'a condition that is a text': [audience('$where: 1'), 'to.audience'],
  'no text': [{ text: {} }, 'text'],
  'a text without a title': [{ text: { en: { body: 'x' } } }, 'text'],
  'an id that is a number': [{ id: 7 }, 'id'],
  'a revision that is a text': [{ rev: '9' }, 'rev'],
  'claims that are a text': [{ to: { claims: 'q1ZxA9_k' } }, 'to'],
  'claims that are objects': [{ to: { claims: [{}] } }, 'to'],
  'pages that are a text': [{ place: { pages: '/**' } }, 'place'],
  'an anchor that is a list': [{ place: { anchor: ['p'] } }, 'place'],
  'a release that is a number': [{ since: { release: 2 } }, 'since'],
  'days that are a text': [{ ask: { after: 'x', withinDays: '14' } }, 'ask'],
}

/** What is shown, and must do nothing. */
export const harmless: Readonly<Record<string, object>> = {
  'a script in its texts': {
    text: { en: { title: '<script>alert(1)</script>', body: '<img src=x onerror=alert(2)>' } },
    by: '"><svg onload=alert(3)>',
  },
  'an address that runs a script': { url: 'javascript:alert(1)' },
  'an address that hides that': { url: ' java\tscript:alert(1)' },
  'an address that holds a page': { url: 'data:text/html,<script>alert(1)</script>' },
  'an address that is none': { url: 'https://[' },
  'letters that turn around': {
    text: { en: { title: '\u202Egnp.exe \u2066\u2067', body: '\u202E'.repeat(50) } },
  },
  'a title without an end': { text: { en: { title: 'W'.repeat(100_000) } } },
  'the year 0': { at: '0000-01-01T00:00:00Z' },
  'the year 9999': { at: '9999-12-31T23:59:59Z', expires: '9999-12-31' },
  'a day that is none': { at: 'yesterday', expires: 'tomorrow' },
  'an id that everything has': { id: '__proto__' },
  'another of these': { id: 'constructor' },
  'languages that nobody speaks': {
    text: { '': { title: 'x' }, __proto__x: { title: 'y' }, 'x-!': { title: 'z' } },
  },
  'a place that is no selector': {
    place: { anchor: ':::', pages: ['**', '[', '/**/**/**/**/**/x'] },
  },
  'more voices than there are': { voices: 1e308 },
  'boxes of all kinds': { sealed: { constructor: 'x', toString: 1, '': null } },
  'a release that cannot be': { since: { release: '' } },
}
