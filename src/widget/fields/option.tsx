import type { ComponentChildren } from 'preact'

interface Props {
  readonly type?: 'radio' | 'checkbox'
  readonly name: string
  readonly checked: boolean
  readonly children: ComponentChildren
  pick(): void
}

/** A row that can be chosen wherever it is touched, with the browser's own mark. */
export const Option = ({ type = 'radio', name, checked, children, pick }: Props) => (
  <label class="option">
    <input type={type} name={name} checked={checked} onChange={pick} />
    {children}
  </label>
)
