/** What asks, what stores the answer, and what a person sees of it. */
export { createAsking } from '../prompts/asking.ts'
export { mountWidget } from '../widget/widget.tsx'
