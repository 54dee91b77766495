/** A request that cannot be done, with what to tell the one who asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  /** Stable, for code that reacts to it. */
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  readonly problems: readonly Problem[] | undefined

  /** @param message what happened, where, and what to do next */
  constructor(
    status: number,
    code: string,
    message: string,
    more: { headers?: Readonly<Record<string, string>>; problems?: readonly Problem[] } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = more.headers ?? {}
    this.problems = more.problems
  }
}

/** One thing that is wrong in what was sent. */
export interface Problem {
  /** Where: `text.en.title`. */
  readonly path: string
  readonly message: string
}

const passing = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR']

const isPassing = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return passing.some((one) => code.startsWith(one))
}

/** Anything thrown, as an ApiError: a full disk asks to come back later, the rest is our fault. */
export const asApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error
  // Where it is said, an SDK keeps its entries and sends them again.
  if (isPassing(error))
    return new ApiError(503, 'storage-busy', 'The collector cannot write now. Try again later.', {
      headers: { 'Retry-After': '30' },
    })
  return new ApiError(
    500,
    'unexpected',
    'The collector failed at this request; its log says why. Nothing of it was stored: try again later.',
  )
}

/** An error as the API says it. */
export const errorResponse = (error: ApiError): Response =>
  Response.json(
    {
      error: {
        code: error.code,
        message: error.message,
        ...(error.problems && { problems: error.problems }),
      },
    },
    { status: error.status, headers: error.headers },
  )
