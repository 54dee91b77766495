/** A page, as text. */
declare module '*.html' {
  const html: string
  export default html
}

/** A script for a page, with all that it imports, as text. */
declare module '*?script' {
  const script: string
  export default script
}
