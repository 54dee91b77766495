/** What the widget itself says. A form for a number has the plural's name behind: `stars_one`. */
import type { Wording } from './texts.ts'

export const prompt = {
  npsTitle: 'How likely are you to recommend us to a friend or colleague?',
  npsLow: 'Not at all likely',
  npsHigh: 'Extremely likely',
  stars: '{count} stars',
  stars_one: '1 star',
  thanks: 'Thank you.',
  reference: 'Reference {ref}',
  next: 'Next',
  submit: 'Submit',
  back: 'Back',
  close: 'Close',
  progress: '{index} of {total}',
  charactersLeft: 'Characters left: {count}',
  required: 'Please choose an answer.',
  comment_required: 'Please write something.',
  'too-long': 'Please use at most {max} characters.',
  invalid: 'Please check this answer.',
  'not-saved': 'Not saved yet: please keep this page open, and try again.',
} satisfies Wording

/** Questions that few prompts ask. */
export const kinds = {
  cesTitle: 'It was easy to do what I came for',
  cesLow: 'Strongly disagree',
  cesHigh: 'Strongly agree',
  thumbsUp: 'Thumbs up',
  thumbsDown: 'Thumbs down',
  mood1: 'Very unhappy',
  mood2: 'Unhappy',
  mood3: 'Neutral',
  mood4: 'Happy',
  mood5: 'Very happy',
  other: 'Other',
  otherWords: 'In your own words',
  notApplicable: 'Not applicable',
  mayContact: 'You may contact me about this.',
  screenshot_required: 'Please write something.',
  rows_required: 'Please rate each of these.',
  contact_required: 'Please enter your email address.',
  contact_invalid: 'Please enter an email address, such as name@example.com.',
  contact_consent: 'Please agree, or leave the address empty.',
  addScreenshot: 'Add a screenshot',
  noScreenshot: 'No screenshot: please try again',
} satisfies Wording

/** Around a notice: what became of the customer's words. */
export const notice = {
  received: 'Received',
  planned: 'Planned',
  in_progress: 'In progress',
  fixed: 'Fixed',
  shipped: 'Shipped',
  declined: 'Declined',
  youWrote: 'You wrote:',
  voices: '{count} of you told us',
  readMore: 'Read more',
  didThisFixIt: 'Did this fix it?',
  isThisIt: 'Is this what you had in mind?',
  yes: 'Yes',
  no: 'Not yet',
  unsure: "Can't tell",
  whatIsWrong: 'What is still wrong?',
  teamTold: 'Thank you. The team has been told.',
  dismiss: 'Dismiss',
  reply: 'Your answer',
  takeBack: 'Undo',
  dismissed: 'Dismissed.',
  mute: 'No more about this',
  muted: 'You will hear no more about this.',
  digest: 'News about your feedback: {count}',
  yourFeedback: 'Your feedback',
} satisfies Wording

/** Around a picture of the page, once a customer wants to add one. */
export const screenshot = {
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
} satisfies Wording

/** What few configs need. */
export const rare = {
  privacy: 'Privacy',
  never: "Don't ask me again",
  feedback: 'Feedback',
  remembered: 'Remembered on this device, for news about it',
  news: '{count} news about your feedback',
} satisfies Wording

/** "Your feedback": what became of it all. */
export const history = {
  yourFeedback: 'Your feedback',
  nothingSent: 'Nothing sent from this device yet.',
  sentCount: 'You sent {count}',
  sentFixed: 'You sent {sent}, {count} are fixed',
  sentFixed_one: 'You sent {sent}, 1 is fixed',
  sent: 'Sent',
  question: 'A question for you',
  reward: 'Something for you',
  invite: 'An invitation',
  update: 'News',
  confirmed: 'Confirmed',
  reopened: 'Reopened',
  replied: 'You replied',
  isNew: 'New',
  yourReply: 'Your reply',
  send: 'Send',
  copy: 'Copy',
  copied: 'Copied.',
  tellMe: 'Tell me about this',
  deleteMine: 'Delete mine',
  deleteBoth: 'Delete here and at the company?',
  deleted: '{ref} is deleted.',
  cancel: 'Cancel',
  showNews: 'Show me news about my feedback',
  askMe: 'Ask me questions',
  saveAll: 'Export as JSON',
} satisfies Wording
