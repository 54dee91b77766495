/** One element of an array, as the very characters that were sent. */
export interface RawValue {
  readonly text: string
  /** How many arrays and objects stand inside each other; 0 for a number or string. */
  readonly depth: number
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

const skipSpace = (text: string, from: number): number => {
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

/** From an opening quote to behind the closing one. */
const skipString = (text: string, from: number): number => {
  let at = from + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

const skipScalar = (text: string, from: number): number => {
  if (text[from] === '"') return skipString(text, from)
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !',]}'.includes(text[at] ?? '')) at++
  return at
}

// A loop, not a recursion: somebody will send 200,000 brackets.
const skipValue = (text: string, from: number): { end: number; depth: number } => {
  if (!'[{'.includes(text[from] ?? '')) return { end: skipScalar(text, from), depth: 0 }
  let at = from
  let open = 0
  let depth = 0
  do {
    const char = text[at]
    if (char === '"') {
      at = skipString(text, at)
      continue
    }
    if (char === '[' || char === '{') depth = Math.max(depth, ++open)
    else if (char === ']' || char === '}') open--
    at++
  } while (open > 0)
  return { end: at, depth }
}

/** Calls `visit` with where each value of the array or object at `from` begins. */
const eachMember = (text: string, from: number, visit: (at: number, key?: string) => number) => {
  const keyed = text[from] === '{'
  let at = skipSpace(text, from + 1)
  while (text[at] !== ']' && text[at] !== '}') {
    let key: string | undefined
    if (keyed) {
      const end = skipString(text, at)
      key = JSON.parse(text.slice(at, end)) as string
      at = skipSpace(text, skipSpace(text, end) + 1)
    }
    at = skipSpace(text, visit(at, key))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
}

/**
 * The elements of the array `name` at the top of `text`, as the characters that were sent:
 * parsing and printing again would round a large number and lose what a newer SDK means by it.
 * `text` has to be a JSON object that holds such an array, as `JSON.parse` has found before.
 */
export const rawElements = (text: string, name: string): RawValue[] => {
  let array = 0
  eachMember(text, skipSpace(text, 0), (at, key) => {
    // Of two with the same name the last counts, as for JSON.parse.
    if (key === name) array = at
    return skipValue(text, at).end
  })
  const elements: RawValue[] = []
  eachMember(text, array, (at) => {
    const { end, depth } = skipValue(text, at)
    elements.push({ text: text.slice(at, end), depth })
    return end
  })
  return elements
}

/** `text` with each value of the member `name` at the top of it rewritten, and all else as it was. */
export const rewriteMember = (
  text: string,
  name: string,
  rewrite: (value: string) => string,
): string => {
  let done = 0
  let rewritten = ''
  eachMember(text, skipSpace(text, 0), (at, key) => {
    const { end } = skipValue(text, at)
    if (key === name) {
      rewritten += text.slice(done, at) + rewrite(text.slice(at, end))
      done = end
    }
    return end
  })
  return rewritten + text.slice(done)
}
