/** Browsers that store nothing, each in its way. They run in the page, before anything of it. */
export const noStorage = {
  absent: () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  },
  throwing: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  },
  hanging: () => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
  },
}
