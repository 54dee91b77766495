interface Props {
  readonly on: boolean
  readonly text: string
  set(on: boolean): void
}

/** Something that a person may want, or not. */
export const Wish = ({ on, text, set }: Props) => (
  <label class="wish">
    <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
    <span>{text}</span>
  </label>
)
