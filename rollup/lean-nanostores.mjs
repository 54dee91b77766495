import { lean } from './lean.mjs'

/**
 * What nanostores can do, and nobody asks of our atoms: changes that are gathered in a batch, a
 * queue which keeps the order where listeners change other stores, and a life that begins with the
 * first listener. Ours are told at once, one after the other, and one that throws harms no other.
 */
const switchedOff = {
  'atom/index.js': [
    [/eq: Object\.is,|init: initialValue,|lc: 0,|off\(\) \{\},/g, ''],
    [/if \(!\$atom\.lc\) \{.*?^ {6}\}$/ms, ''],
    [/\$atom\.lc = (?=listeners)|if \(!--\$atom\.lc\).*/g, ''],
    [/!\$atom\.eq\(oldValue, newValue\)/, 'oldValue !== newValue'],
    [/^let listenerQueue.*?(?=^\/\/ Use globalThis)/ms, 'let listenerQueue, lqIndex, batchSeen\n'],
    [/^let drainQueue.*?^\}$/ms, 'let drainQueue'],
    [/batchSeen\?\.get\(listener\)\?\.delete.*?(?=let index)/s, ''],
    [
      /let runListenerQueue.*?(?=^ {4}\},$)/ms,
      `let thrown
      for (let listener of [...listeners])
        try {
          if (listeners.includes(listener)) listener($atom.value, oldValue, changedKey)
        } catch (e) {
          thrown = e
        }
      if (thrown) throw thrown
`,
    ],
  ],
}

export const leanNanostores = () => lean('nanostores', '.', switchedOff)
