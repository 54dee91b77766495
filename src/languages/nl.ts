import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Hoe waarschijnlijk is het dat u ons zou aanbevelen bij een vriend of collega?',
  npsLow: 'Helemaal niet waarschijnlijk',
  npsHigh: 'Zeer waarschijnlijk',
  stars: '{count} sterren',
  stars_one: '{count} ster',
  thanks: 'Dank u wel.',
  reference: 'Referentie {ref}',
  next: 'Volgende',
  submit: 'Versturen',
  back: 'Terug',
  close: 'Sluiten',
  progress: '{index} van {total}',
  charactersLeft: 'Nog {count} tekens',
  charactersLeft_one: 'Nog {count} teken',
  required: 'Kies een antwoord.',
  comment_required: 'Vul een antwoord in.',
  'too-long': 'Gebruik maximaal {max} tekens.',
  invalid: 'Controleer dit antwoord.',
  'not-saved': 'Nog niet opgeslagen: laat deze pagina open en probeer het opnieuw.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Ik kon makkelijk doen waarvoor ik kwam',
  cesLow: 'Helemaal mee oneens',
  cesHigh: 'Helemaal mee eens',
  thumbsUp: 'Duim omhoog',
  thumbsDown: 'Duim omlaag',
  mood1: 'Zeer ontevreden',
  mood2: 'Ontevreden',
  mood3: 'Neutraal',
  mood4: 'Tevreden',
  mood5: 'Zeer tevreden',
  other: 'Anders',
  otherWords: 'In uw eigen woorden',
  notApplicable: 'Niet van toepassing',
  mayContact: 'U mag hierover contact met mij opnemen.',
  screenshot_required: 'Vul een antwoord in.',
  rows_required: 'Beoordeel elk onderdeel.',
  contact_required: 'Vul uw e-mailadres in.',
  contact_invalid: 'Vul een e-mailadres in, zoals naam@example.com.',
  contact_consent: 'Ga akkoord of laat het adres leeg.',
  addScreenshot: 'Schermafbeelding toevoegen',
  noScreenshot: 'Schermafbeelding mislukt: probeer het opnieuw',
}

export const notice: NoticeTexts = {
  received: 'Ontvangen',
  planned: 'Gepland',
  in_progress: 'In uitvoering',
  fixed: 'Opgelost',
  shipped: 'Beschikbaar',
  declined: 'Afgewezen',
  youWrote: 'U schreef:',
  voices: '{count} mensen hebben dit gemeld',
  readMore: 'Meer informatie',
  didThisFixIt: 'Is het probleem hiermee opgelost?',
  isThisIt: 'Is dit wat u bedoelde?',
  yes: 'Ja',
  no: 'Nog niet',
  unsure: 'Weet ik niet',
  whatIsWrong: 'Wat klopt er nog niet?',
  teamTold: 'Dank u wel. Het team is op de hoogte.',
  dismiss: 'Sluiten',
  reply: 'Uw antwoord',
  takeBack: 'Ongedaan maken',
  dismissed: 'Verborgen.',
  mute: 'Hier niets meer over',
  muted: 'U hoort hier niets meer over.',
  digest: 'Nieuws over uw feedback: {count}',
  yourFeedback: 'Uw feedback',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Uw browser zal u vragen deze pagina te delen. U ziet de afbeelding voordat deze wordt verstuurd en kunt delen ervan zwart maken.',
  takeScreenshot: 'Schermafbeelding maken',
  cancel: 'Annuleren',
  screenshot: 'Schermafbeelding',
  blackOut:
    'Dit wordt verstuurd. Sleep over wat u zwart wilt maken. Met het toetsenbord: pijltoetsen verplaatsen een kader, Shift en pijltoetsen wijzigen de grootte, Enter maakt de inhoud zwart.',
  blackedOut: 'Zwart gemaakt.',
  undone: 'Ongedaan gemaakt.',
  undo: 'Ongedaan maken',
  remove: 'Verwijderen',
  keep: 'Behouden',
  change: 'Bewerken',
  screenshotKept: 'De schermafbeelding wordt met uw antwoord verstuurd.',
  screenshotFailed:
    'Uw browser heeft geen schermafbeelding gemaakt. Probeer het opnieuw of verstuur uw antwoord zonder.',
}

export const rare: RareTexts = {
  privacy: 'Privacy',
  never: 'Niet meer vragen',
  feedback: 'Feedback',
}
