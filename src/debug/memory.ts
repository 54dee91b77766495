import { attempt } from '../model/attempt.ts'

/** How somebody has arranged the overlay. */
export interface Arrangement {
  readonly isOpen: boolean
  readonly isOnTop: boolean
}

const key = 'windchime-debug'

/** For this tab only; where the browser keeps nothing, it is as at first on each page. */
export const recall = (): Arrangement => ({
  isOpen: true,
  isOnTop: false,
  ...attempt(() => JSON.parse(`${sessionStorage.getItem(key)}`)),
})

export const remember = (arrangement: Arrangement): void => {
  attempt(() => sessionStorage.setItem(key, JSON.stringify(arrangement)))
}
