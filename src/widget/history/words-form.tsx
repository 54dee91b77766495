import type { HistoryUi } from './history-ui.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly ui: HistoryUi
  send(words: string): void
}

/** Room for words to the team. */
export const WordsForm = ({ id, label, ui: { texts }, send }: Props) => (
  <form
    key="words"
    onSubmit={(event) => {
      event.preventDefault()
      send(event.currentTarget.querySelector('textarea')?.value ?? '')
    }}
  >
    <label for={id}>{label}</label>
    <textarea id={id} part="field" rows={3} maxLength={2000} />
    <div class="row">
      <button type="submit" class="primary" part="button-primary">
        {texts.send}
      </button>
    </div>
  </form>
)
