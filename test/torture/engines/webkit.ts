import type { Engine } from '../engine.ts'
export const createWebKit = (): Engine => {
  throw new Error('not yet')
}
