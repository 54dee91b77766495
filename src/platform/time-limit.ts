/**
 * How long an attempt may take, the reading of the answer included: 10 s, and 1 s more for each
 * 16 KiB, so that a screenshot on a slow line is given its time.
 * @param bytes size of the request's body
 * @returns milliseconds
 */
export const timeLimitMs = (bytes: number): number => 10_000 + Math.floor(bytes / 16_384) * 1000

/**
 * Runs an attempt that ends at a time limit, or when `outer` is aborted, by rejecting. It ends even
 * where the attempt ignores its signal, as a patched `fetch` may; whatever is then still open is
 * closed by that signal, also after success.
 */
export const withTimeLimit = <T>(
  limitMs: number,
  outer: AbortSignal,
  attempt: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController()
    const end = () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', end)
      controller.abort()
      reject(controller.signal.reason)
    }
    const timer = setTimeout(end, limitMs)
    outer.addEventListener('abort', end)
    if (outer.aborted) end()
    else attempt(controller.signal).then(resolve, reject).then(end)
  })
