export { steer } from '../widget/steer.ts'
