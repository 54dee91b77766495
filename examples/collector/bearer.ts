/** The token of `Authorization: Bearer <token>`, where the request has one. */
export const bearer = (request: Request): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1]
