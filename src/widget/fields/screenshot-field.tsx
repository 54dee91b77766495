import type { FieldProps } from './field.ts'
import { textsOf } from './texts-of.ts'

/** Phones cannot, and no page can without TLS. */
const canTakePictures = () =>
  !!(navigator.mediaDevices as Partial<MediaDevices> | undefined)?.getDisplayMedia

/** The text stays the one that was drawn: what is drawn next knows no other. */
const write = ({ firstChild }: HTMLElement, text: string) => {
  if (firstChild) firstChild.nodeValue = text
}

/** Words, and a way to a screenshot; what takes it is fetched when that is pressed. */
export const ScreenshotField = (props: FieldProps) => {
  const { Comment, prompt, ui } = props
  // Once it stands in the card.
  queueMicrotask(() => ui.screenshots?.drawn(prompt))
  const texts = textsOf(props)
  return (
    <>
      <Comment {...props} />
      {canTakePictures() && (
        <div id="shot" class="ask">
          <button
            type="button"
            onClick={async ({ currentTarget: button }) => {
              try {
                ui.screenshots ??= await (await ui.lazy('screenshot')).createScreenshots(ui)
                write(button, texts.addScreenshot)
                ui.screenshots.open(button, prompt)
              } catch {
                write(button, texts.noScreenshot)
                ui.say(texts.noScreenshot)
              }
            }}
          >
            {texts.addScreenshot}
          </button>
        </div>
      )}
    </>
  )
}
