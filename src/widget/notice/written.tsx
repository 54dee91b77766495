interface Props {
  readonly label: string
  /** What the button says. */
  readonly send: string
  take(text: string): unknown
}

/** Room for the customer's own words to the team. */
export const Written = ({ label, send, take }: Props) => (
  <form
    onSubmit={(event) => {
      event.preventDefault()
      take(`${event.currentTarget.querySelector('textarea')?.value}`)
    }}
  >
    <label for="written">{label}</label>
    <textarea id="written" part="field" rows={3} maxLength={2000} />
    <div class="row">
      <button type="submit" class="primary" part="button-primary">
        {send}
      </button>
    </div>
  </form>
)
