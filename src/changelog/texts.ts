/** What the list itself says, in English; those of a status are the words of the card of a notice. */
export const english = {
  received: 'Received',
  planned: 'Planned',
  in_progress: 'In progress',
  fixed: 'Fixed',
  shipped: 'Shipped',
  declined: 'Declined',
  voices: '{count} of you told us',
  more: 'Show more',
  none: 'Nothing to show yet.',
  failed: 'This list could not be loaded.',
}

/**
 * Words of the list, by key. `voices` may have a form for each plural of the language, under the
 * name that `Intl.PluralRules` gives it: `voices_few`.
 */
export type ChangelogTexts = Readonly<
  typeof english & Partial<Record<`voices_${Intl.LDMLPluralRule}`, string>>
>
