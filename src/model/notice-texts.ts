/** What stands around a notice, in English; it comes with the card of a notice, which few pages need. */
export const noticeTexts = {
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
}

/** By key; the host may replace each. */
export type NoticeTexts = Record<keyof typeof noticeTexts, string>
