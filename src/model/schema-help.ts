/**
 * What an editor says about each key of the config. It goes into `dist/schema.json` when the package
 * is built, and no page ever loads it.
 */
export interface Help {
  readonly title: string
  readonly description: string
  /** What holds where the key is absent. */
  readonly default?: unknown
  /** Absent where only one value is possible. */
  readonly examples?: readonly unknown[]
}

/** Help that several keys share. */
const condition = 'Facts are named by path, such as "answers.score"; all that is listed must hold.'
const text = 'One text, or one for each language: { "en": "…", "de": "…" }.'

const ofConfig: Readonly<Record<string, Help>> = {
  $schema: {
    title: 'Schema',
    description: 'Where editors find the help that you are reading.',
    examples: ['https://unpkg.com/windchime@1/dist/schema.json'],
  },
  version: { title: 'Version', description: 'The version of this format: always 1.' },
  endpoint: {
    title: 'Endpoint',
    description: 'URL that answers are sent to. The option of the page, or data-endpoint, wins.',
    examples: ['/v1/responses'],
  },
  format: {
    title: 'Format',
    description: 'What the endpoint takes, where it was not made for Windchime.',
    default: 'windchime',
    examples: ['segment'],
  },
  locale: {
    title: 'Language',
    description: 'Language of the texts that are written as one plain string. A BCP 47 tag.',
    default: 'en',
    examples: ['en', 'zh-CN'],
  },
  quiet: {
    title: 'Quiet time',
    description: 'How seldom one person is interrupted, by whichever prompt.',
    default: { betweenPromptsDays: 14, perVisit: 1 },
    examples: [{ betweenPromptsDays: 30, perVisit: 1 }],
  },
  'quiet.betweenPromptsDays': {
    title: 'Days between prompts',
    description: 'Days of rest after any prompt, before another one may interrupt.',
    default: 14,
    examples: [30],
  },
  'quiet.perVisit': {
    title: 'Prompts a visit',
    description: 'At most so many prompts in one visit. A visit ends after 30 idle minutes.',
    default: 1,
    examples: [2],
  },
  lifecycleEvents: {
    title: 'Lifecycle events',
    description: '"each": also sends when a prompt was shown, answered or dismissed.',
    default: 'none',
    examples: ['each'],
  },
  acknowledge: {
    title: 'Acknowledgement',
    description:
      'How the endpoint confirms what it has stored: by its status, or entry by entry with their ids.',
    default: 'byStatus',
    examples: ['byId'],
  },
  privacy: {
    title: 'Privacy',
    description: 'What is linked to, left out and sent along.',
    examples: [{ policyUrl: '/privacy', redact: ['email', 'card', 'phone'] }],
  },
  'privacy.policyUrl': {
    title: 'Privacy policy',
    description: 'URL of the policy; every prompt links to it.',
    examples: ['/privacy'],
  },
  'privacy.redact': {
    title: 'Redact',
    description: 'Takes these out of what people write, before anything is stored.',
    default: [],
    examples: [['email', 'card', 'phone']],
  },
  'privacy.urlQuery': {
    title: 'Query of the URL',
    description: 'Whether the address that is sent with an answer keeps what follows "?".',
    default: false,
    examples: [true],
  },
  'privacy.deviceId': {
    title: 'Device id',
    description: 'Whether answers carry a random id of the device.',
    default: false,
    examples: [true],
  },
  theme: {
    title: 'Theme',
    description: 'How the widget looks.',
    examples: [{ accent: '#0a7d4f', scheme: 'auto', radius: 12, position: 'bottom-end' }],
  },
  'theme.accent': {
    title: 'Accent colour',
    description: 'Colour of buttons and chosen answers: # and 3, 4, 6 or 8 hexadecimal digits.',
    examples: ['#0a7d4f'],
  },
  'theme.scheme': {
    title: 'Light or dark',
    description: '"auto" follows what the person has chosen for the whole device.',
    default: 'auto',
    examples: ['dark'],
  },
  'theme.radius': {
    title: 'Radius',
    description: 'How round corners are, in pixels, 0 to 32.',
    default: 12,
    examples: [4],
  },
  'theme.position': {
    title: 'Position',
    description:
      'Where on the screen prompts come up; "start" is where a line of text begins. On a phone they come up from the lower edge.',
    default: 'bottom-end',
    examples: ['bottom-start'],
  },
  'theme.size': {
    title: 'Size',
    description:
      '"large": larger text, and targets of at least 44 pixels, for people who see or aim less well.',
    default: 'normal',
    examples: ['large'],
  },
  'theme.offset': {
    title: 'Offset',
    description:
      'How far from the edges of the window everything stays, in pixels: leave room for what your own page keeps there, such as a chat button or a bar.',
    default: { x: 24, y: 24 },
    examples: [{ y: 96 }],
  },
  'theme.offset.x': {
    title: 'From the sides',
    description: 'Pixels from the left or right edge, 0 to 1000.',
    default: 24,
    examples: [24],
  },
  'theme.offset.y': {
    title: 'From above or below',
    description: 'Pixels from the upper or lower edge, 0 to 1000. On a phone too.',
    default: 24,
    examples: [96],
  },
  launcher: {
    title: 'Launcher',
    description: 'A button that is always there, and opens one prompt past every rule.',
    examples: [{ prompt: 'anything', label: 'Feedback' }],
  },
  'launcher.prompt': {
    title: 'Prompt',
    description: 'Id of the prompt that it opens.',
    examples: ['anything'],
  },
  'launcher.label': {
    title: 'Label',
    description: `What stands on it. ${text}`,
    default: 'Feedback',
    examples: ['Feedback'],
  },
  followUp: {
    title: 'Follow-up',
    description: 'Comes back to the people who answered, with what became of it.',
    examples: [{ feed: '/v1/notices.json', pollMinutes: 15 }],
  },
  'followUp.feed': {
    title: 'Feed',
    description: 'URL of the public file of notices. Only devices that gave an answer fetch it.',
    examples: ['/v1/notices.json'],
  },
  'followUp.pollMinutes': {
    title: 'Minutes between looks',
    description: 'Minutes before the feed is looked at again.',
    default: 15,
    examples: [60],
  },
  'followUp.personalFeed': {
    title: 'Personal feed',
    description:
      'URL of the notices for the person who is signed in, on all their devices. It is asked with their token.',
    examples: ['/v1/inbox'],
  },
  'followUp.broadcast': {
    title: 'News for all',
    description:
      'Whether the feed is also read where nobody has answered anything yet, for notices to everyone.',
    default: false,
    examples: [true],
  },
  'followUp.seal': {
    title: 'Sealed words',
    description:
      'Whether a response brings a key, with which the team can write in the public feed what this device alone can read.',
    default: false,
    examples: [true],
  },
  prompts: {
    title: 'Prompts',
    description: 'What is asked, when, of whom, and how often. Each prompt has an id of its own.',
    examples: [[{ id: 'recommend', questions: [{ id: 'score', type: 'nps' }] }]],
  },
}

const ofPrompt: Readonly<Record<string, Help>> = {
  id: {
    title: 'Prompt id',
    description: 'Names the prompt in answers, figures and code. No two prompts share one.',
    examples: ['after-order'],
  },
  touchpoint: {
    title: 'Touchpoint',
    description: 'Where in the customer’s journey this is. It stands on every response.',
    examples: ['checkout'],
  },
  triggers: {
    title: 'Triggers',
    description:
      'What makes the prompt come up: any of these. Without one, only code, a button or a link opens it.',
    examples: [[{ event: 'order.completed' }, { pageSeconds: 30 }]],
  },
  'triggers[].event': {
    title: 'Event',
    description:
      'Name of something that the page reports with track(). "windchime.submitted" and "windchime.confirmed" come by themselves, when an answer was given or a fix confirmed.',
    examples: ['order.completed'],
  },
  'triggers[].pageSeconds': {
    title: 'Seconds on the page',
    description: 'Comes up when the person has been on the page for so many seconds.',
    examples: [30],
  },
  'triggers[].scrollPercent': {
    title: 'Scrolled to … percent',
    description: 'Comes up when the person has scrolled so far down the page: 0 to 100.',
    examples: [60],
  },
  'triggers[].exitIntent': {
    title: 'About to leave',
    description:
      'Comes up when the mouse leaves the page at the top. Phones and tablets have no mouse.',
    examples: [true],
  },
  'triggers[].click': {
    title: 'Clicked',
    description: 'Comes up when this is clicked: a CSS selector.',
    examples: ['#menu'],
  },
  'triggers[].visible': {
    title: 'Seen',
    description: 'Comes up when this has come into view: a CSS selector.',
    examples: ['.price'],
  },
  'triggers[].where': {
    title: 'Where',
    description: `Only where this holds when it happens. ${condition}`,
    examples: [{ 'event.total': { $gte: 20 } }],
  },
  'triggers[].atLeast': {
    title: 'At least … times',
    description: 'Comes up when it happens for so manieth time, or any later; up to 100.',
    default: 1,
    examples: [3],
  },
  'triggers[].withinDays': {
    title: 'Within … days',
    description: 'With "at least": counts only what happened within so many days.',
    examples: [7],
  },
  'triggers[].delaySeconds': {
    title: 'Delay, in seconds',
    description:
      'Comes up so much later, on another page too; whether it may is asked again then. A delay of less than 30 minutes ends with the visit.',
    default: 0,
    examples: [2, 172_800],
  },
  cancelOn: {
    title: 'Called off by',
    description: 'Events that call the prompt off while it waits to come up.',
    examples: [['order.cancelled']],
  },
  link: {
    title: 'Opened by a link',
    description:
      'Whether a link in an e-mail or a code on paper opens it: an address that ends with "#windchime=<id>". It may bring an answer: "&score=4"; nothing is sent until the person does it.',
    default: false,
    examples: [true],
  },
  present: {
    title: 'Presentation',
    description: 'How the prompt stands on the page.',
    default: { as: 'popover' },
    examples: [{ as: 'dialog' }, { as: 'inline', target: '#feedback' }],
  },
  'present.as': {
    title: 'Presented as',
    description:
      '"popover": in a corner, beside the page. "dialog": in the middle, and the page waits. "inline": part of the page, inside "target". "edge": a tab at the edge of the window opens it.',
  },
  'present.label': {
    title: 'Label',
    description: `What stands on the tab at the edge. ${text}`,
    default: 'Feedback',
    examples: ['Feedback'],
  },
  'present.target': {
    title: 'Target',
    description:
      'CSS selector of the place in the page that it stands in, for as long as the place is there. It needs no trigger.',
    examples: ['#feedback'],
  },
  incentive: {
    title: 'Incentive',
    description: `What people get for their answer, whichever it is. ${text}`,
    examples: ['200 points, whatever you answer'],
  },
  opens: {
    title: 'Opened by',
    description: 'CSS selector of what opens the prompt when it is clicked.',
    examples: ['#give-feedback'],
  },
  attach: {
    title: 'Attach',
    description: 'Facts that travel with the response, by path.',
    examples: [['event.orderId']],
  },
  pages: {
    title: 'Pages',
    description:
      'On which pages it may come up, by path, or by whole URL where a pattern begins with "https://". * stands for anything within a segment, ** across segments.',
    examples: [{ include: ['/checkout/**'], exclude: ['/checkout/pay'] }],
  },
  'pages.include': {
    title: 'Pages to include',
    description: 'Only pages that match one of these patterns.',
    examples: [['/checkout/**']],
  },
  'pages.exclude': {
    title: 'Pages to exclude',
    description: 'No page that matches one of these patterns, even where it is included.',
    examples: [['/checkout/pay']],
  },
  audience: {
    title: 'Audience',
    description: `Of whom it is asked. ${condition}`,
    examples: [{ 'user.plan': { $in: ['pro', 'team'] }, visits: { $gte: 2 } }],
  },
  frequency: {
    title: 'Frequency',
    description:
      'How often one person is asked. Without it: until answered, at most 3 times, 30 days apart, then never again.',
    examples: [{ everyDays: 90 }],
  },
  'frequency.everyDays': {
    title: 'Every … days',
    description: 'Asks again so many days after the last answer, or after the third asking.',
    examples: [90],
  },
  'frequency.per': {
    title: 'Per',
    description: 'Path of a fact: the frequency holds for each of its values on its own.',
    examples: ['event.orderId'],
  },
  ignoreQuiet: {
    title: 'Ignore quiet time',
    description: 'Comes up within the days between prompts too. The limit a visit still holds.',
    default: false,
    examples: [true],
  },
  waitSeconds: {
    title: 'Wait, in seconds',
    description:
      'How long it waits for a person who is busy typing or in a dialog; then it gives up.',
    default: 120,
    examples: [30],
  },
  sample: {
    title: 'Sample',
    description: 'Asks only a share of the people, always the same ones.',
    examples: [{ rate: 0.25, redrawDays: 182 }],
  },
  'sample.rate': {
    title: 'Rate',
    description: 'The share of people, from 0 (nobody) to 1 (everybody).',
    examples: [0.25],
  },
  'sample.redrawDays': {
    title: 'Days until redrawn',
    description: 'Draws other people after so many days. Without it, they stay the same for good.',
    examples: [182],
  },
  schedule: {
    title: 'Schedule',
    description: 'From when until when it may come up.',
    examples: [{ from: '2026-12-01', until: '2026-12-31' }],
  },
  'schedule.from': {
    title: 'From',
    description: 'The first day, by the visitor’s clock; or a time of day with it.',
    examples: ['2026-12-01', '2026-12-01T09:00:00Z'],
  },
  'schedule.until': {
    title: 'Until',
    description: 'The last day, all of it, by the visitor’s clock; or a time of day with it.',
    examples: ['2026-12-31', '2026-12-31T20:00:00+01:00'],
  },
  priority: {
    title: 'Priority',
    description: 'Where two prompts could come up, the higher number does.',
    default: 0,
    examples: [10],
  },
  urgent: {
    title: 'Urgent',
    description: `Marks a response as urgent for the team. ${condition}`,
    examples: [{ 'answers.score': { $lte: 2 } }],
  },
  replyWithinDays: {
    title: 'Reply within … days',
    description: 'What you promise. The team’s inbox can count from it.',
    examples: [2],
  },
}

const ofQuestions: Readonly<Record<string, Help>> = {
  questions: {
    title: 'Questions',
    description: 'Asked one after the other.',
    examples: [[{ id: 'score', type: 'rating', title: 'How was checkout?' }]],
  },
  'questions[].id': {
    title: 'Question id',
    description: 'Names the answer, here as "answers.<id>" and in the response.',
    examples: ['score'],
  },
  'questions[].type': {
    title: 'Type',
    description:
      '"nps": 0 to 10. "rating": stars, numbers, faces or thumbs. "ces": how easy it was, 1 to 7. "comment": free text. "choice": one option, or several. "contact": an e-mail address, with consent to use it.',
  },
  'questions[].title': {
    title: 'Question',
    description: `The question itself; "nps" and "ces" have their published wording without it. ${text}`,
    examples: ['How was checkout?', { en: 'How was checkout?', 'zh-CN': '结账体验如何？' }],
  },
  'questions[].description': {
    title: 'Description',
    description: `A line below the question. ${text}`,
    examples: ['We read all of it.'],
  },
  'questions[].submitLabel': {
    title: 'Button',
    description: `What the button says that confirms the answer. ${text}`,
    examples: ['Send'],
  },
  'questions[].required': {
    title: 'Required',
    description: 'Whether it has to be answered. The first question is, unless it says false.',
    examples: [true],
  },
  'questions[].if': {
    title: 'Asked if',
    description: `Asked only where this holds. ${condition}`,
    examples: [{ 'answers.score': { $lte: 3 } }],
  },
  'questions[].scale': {
    title: 'Scale',
    description: 'How many steps, from 1: 3 to 7, or 10.',
    default: 5,
    examples: [7],
  },
  'questions[].style': {
    title: 'Style',
    description: 'How the scale looks. "thumbs" are up or down, and have no scale.',
    default: 'stars',
    examples: ['emoji'],
  },
  'questions[].items': {
    title: 'Rows',
    description:
      'Several things to rate on one screen, each on the same scale. Each has an id of its own.',
    examples: [
      [
        { id: 'room', label: 'Room' },
        { id: 'breakfast', label: 'Breakfast' },
      ],
    ],
  },
  'questions[].items[].id': {
    title: 'Row id',
    description: 'Names the row in the answer.',
    examples: ['breakfast'],
  },
  'questions[].items[].label': {
    title: 'Row',
    description: `What is rated in this row. ${text}`,
    examples: ['Breakfast'],
  },
  'questions[].notApplicable': {
    title: 'Not applicable',
    description: 'Whether each row offers "Not applicable" for what the person did not have.',
    default: false,
    examples: [true],
  },
  'questions[].options': {
    title: 'Options',
    description: 'What there is to choose from. Each has an id of its own.',
    examples: [
      [
        { id: 'price', label: 'Price' },
        { id: 'delivery', label: 'Delivery' },
      ],
    ],
  },
  'questions[].options[].id': {
    title: 'Option id',
    description: 'Stands in the answer when this is chosen.',
    examples: ['delivery'],
  },
  'questions[].options[].label': {
    title: 'Option',
    description: `What the person reads. ${text}`,
    examples: ['Delivery'],
  },
  'questions[].multiple': {
    title: 'Several',
    description: 'Whether more than one option may be chosen.',
    default: false,
    examples: [true],
  },
  'questions[].other': {
    title: 'Other',
    description:
      'Whether there is an option "Other" with a line to write on. It answers "other", and "<id>_other" holds what was written.',
    default: false,
    examples: [true],
  },
  'questions[].shuffle': {
    title: 'Shuffle',
    description:
      'Puts options or rows into an order of chance, since what stands first is chosen more often.',
    default: false,
    examples: [true],
  },
  'questions[].screenshot': {
    title: 'Screenshot',
    description: 'Whether the person may add a picture of the page.',
    default: false,
    examples: [true],
  },
  'questions[].labels': {
    title: 'Labels',
    description: 'What the points of the scale mean.',
    examples: [{ low: 'Poor', high: 'Great' }],
  },
  'questions[].labels.low': {
    title: 'Lowest point',
    description: `What the lowest point means. ${text}`,
    examples: ['Poor'],
  },
  'questions[].labels.middle': {
    title: 'Middle point',
    description: `What the middle point means. ${text}`,
    examples: ['Fair'],
  },
  'questions[].labels.high': {
    title: 'Highest point',
    description: `What the highest point means. ${text}`,
    examples: ['Great'],
  },
  'questions[].placeholder': {
    title: 'Placeholder',
    description: `Stands in the empty field. ${text}`,
    examples: ['I wish …'],
  },
  'questions[].maxLength': {
    title: 'Longest comment',
    description: 'At most so many characters, up to 20,000.',
    default: 2000,
    examples: [500],
  },
}

const ofThanks: Readonly<Record<string, Help>> = {
  thanks: {
    title: 'Thanks',
    description: 'What is said once the answer is safe: the first whose "if" holds, or has none.',
    examples: [[{ title: 'Thank you. We reply within two days.' }]],
  },
  'thanks[].if': {
    title: 'Said if',
    description: `Said only where this holds. ${condition}`,
    examples: [{ 'answers.score': { $lte: 2 } }],
  },
  'thanks[].title': {
    title: 'Words of thanks',
    description: text,
    examples: ['Thank you. We reply within two days.'],
  },
  'thanks[].actions': {
    title: 'Actions',
    description: 'Buttons below the thanks.',
    examples: [[{ label: 'Talk to us', url: '/help' }]],
  },
  'thanks[].actions[].label': {
    title: 'Button',
    description: `What the button says. ${text}`,
    examples: ['Talk to us'],
  },
  'thanks[].actions[].url': {
    title: 'Link',
    description: 'Where the button leads.',
    examples: ['/help'],
  },
  'thanks[].actions[].event': {
    title: 'Event',
    description: 'What the button reports, to the page and to triggers.',
    examples: ['callback.wanted'],
  },
}

/** Help by path; `[]` stands for any place in a list: `prompts[].questions[].title`. */
export const schemaHelp: Readonly<Record<string, Help>> = {
  ...ofConfig,
  ...Object.fromEntries(
    Object.entries({ ...ofPrompt, ...ofQuestions, ...ofThanks }).map(([path, help]) => [
      `prompts[].${path}`,
      help,
    ]),
  ),
}
