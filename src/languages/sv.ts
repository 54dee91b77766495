import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Hur troligt är det att du skulle rekommendera oss till en vän eller kollega?',
  npsLow: 'Inte alls troligt',
  npsHigh: 'Mycket troligt',
  stars: '{count} stjärnor',
  stars_one: '{count} stjärna',
  thanks: 'Tack så mycket.',
  reference: 'Referens {ref}',
  next: 'Nästa',
  submit: 'Skicka',
  back: 'Tillbaka',
  close: 'Stäng',
  progress: '{index} av {total}',
  charactersLeft: '{count} tecken kvar',
  required: 'Välj ett svar.',
  comment_required: 'Skriv något.',
  'too-long': 'Skriv högst {max} tecken.',
  invalid: 'Kontrollera svaret.',
  'not-saved': 'Inte sparat än: låt sidan vara öppen och försök igen.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Det var lätt att göra det jag kom för',
  cesLow: 'Instämmer inte alls',
  cesHigh: 'Instämmer helt',
  thumbsUp: 'Tummen upp',
  thumbsDown: 'Tummen ner',
  mood1: 'Mycket missnöjd',
  mood2: 'Missnöjd',
  mood3: 'Neutral',
  mood4: 'Nöjd',
  mood5: 'Mycket nöjd',
  other: 'Annat',
  otherWords: 'Med egna ord',
  notApplicable: 'Ej aktuellt',
  mayContact: 'Ni får kontakta mig om detta.',
  screenshot_required: 'Skriv något.',
  rows_required: 'Betygsätt varje punkt.',
  contact_required: 'Ange din e-postadress.',
  contact_invalid: 'Ange en e-postadress, till exempel namn@example.com.',
  contact_consent: 'Godkänn, eller lämna adressen tom.',
  addScreenshot: 'Lägg till skärmbild',
  noScreenshot: 'Skärmbilden misslyckades: försök igen',
}

export const notice: NoticeTexts = {
  received: 'Mottaget',
  planned: 'Planerat',
  in_progress: 'Pågår',
  fixed: 'Åtgärdat',
  shipped: 'Lanserat',
  declined: 'Avböjt',
  youWrote: 'Du skrev:',
  voices: '{count} av er har berättat om detta',
  readMore: 'Läs mer',
  didThisFixIt: 'Är problemet löst?',
  isThisIt: 'Var det så du hade tänkt dig?',
  yes: 'Ja',
  no: 'Inte än',
  unsure: 'Vet inte',
  whatIsWrong: 'Vad är fortfarande fel?',
  teamTold: 'Tack. Teamet har informerats.',
  dismiss: 'Stäng',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Webbläsaren kommer att be dig dela den här sidan. Du får se bilden och kan dölja delar av den innan den skickas.',
  takeScreenshot: 'Ta skärmbild',
  cancel: 'Avbryt',
  screenshot: 'Skärmbild',
  blackOut:
    'Det här skickas. Dra över det du vill dölja. Med tangentbordet: piltangenterna flyttar en ram, Skift och piltangenterna ändrar storleken, Enter döljer innehållet.',
  blackedOut: 'Dolt.',
  undone: 'Ångrat.',
  undo: 'Ångra',
  remove: 'Ta bort',
  keep: 'Behåll',
  change: 'Redigera',
  screenshotKept: 'Skärmbilden skickas med ditt svar.',
  screenshotFailed: 'Webbläsaren tog ingen skärmbild. Försök igen eller skicka svaret utan.',
}

export const rare: RareTexts = {
  privacy: 'Integritet',
  never: 'Fråga inte igen',
  feedback: 'Feedback',
}
