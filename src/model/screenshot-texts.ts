/** The way to a screenshot, in English; it comes with the question that allows one. */
export const screenshotFieldTexts = {
  addScreenshot: 'Add a screenshot',
  noScreenshot: 'No screenshot: please try again',
}

/** What stands around a screenshot, in English; it comes when a customer wants to add one. */
export const screenshotTexts = {
  screenshotAbout:
    'Your browser will ask you to share this page. You see the picture, and can black out parts of it, before it is sent.',
  takeScreenshot: 'Take the screenshot',
  cancel: 'Cancel',
  screenshot: 'Screenshot',
  blackOut:
    'This is what will be sent. Drag over what you want to black out. With the keyboard: arrow keys move a frame, Shift and arrow keys size it, Enter blacks it out.',
  blackedOut: 'Blacked out.',
  undone: 'Undone.',
  undo: 'Undo',
  remove: 'Remove',
  keep: 'Keep',
  change: 'Change',
  screenshotKept: 'The screenshot goes with your answer.',
  screenshotFailed: 'Your browser took no screenshot. Try again, or send your answer without one.',
}

/** By key; the host may replace each. */
export type ScreenshotFieldTexts = Record<keyof typeof screenshotFieldTexts, string>

/** By key; the host may replace each. */
export type ScreenshotTexts = Record<keyof typeof screenshotTexts, string>
