import { randomBytes } from 'node:crypto'

/** A fresh value for each page, so that only the stub that we wrote runs inline. */
export const createNonce = (): string => randomBytes(16).toString('base64url')

/** What a careful site says about its pages; the SDK asks for nothing beyond `'self'`. */
export const securityHeaders = (nonce: string): [name: string, value: string][] => [
  [
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
]
