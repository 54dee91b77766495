// What a module exports keeps its name, unlike what our parts call each other.
export { steer as arrows } from '../widget/steer.ts'
