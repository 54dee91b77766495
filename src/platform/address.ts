/** A URL as the page resolves it. @throws TypeError where it is none */
export const absolute = (url: string) => new URL(url, document.baseURI).href
