import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Wie wahrscheinlich ist es, dass Sie uns einem Freund oder Kollegen weiterempfehlen?',
  npsLow: 'Überhaupt nicht wahrscheinlich',
  npsHigh: 'Äußerst wahrscheinlich',
  stars: '{count} Sterne',
  stars_one: '{count} Stern',
  thanks: 'Vielen Dank.',
  reference: 'Referenz {ref}',
  next: 'Weiter',
  submit: 'Absenden',
  back: 'Zurück',
  close: 'Schließen',
  progress: '{index} von {total}',
  charactersLeft: 'Noch {count} Zeichen',
  required: 'Bitte wählen Sie eine Antwort.',
  comment_required: 'Bitte schreiben Sie etwas.',
  'too-long': 'Bitte höchstens {max} Zeichen.',
  invalid: 'Bitte prüfen Sie diese Antwort.',
  'not-saved':
    'Noch nicht gespeichert: Bitte lassen Sie diese Seite offen und versuchen Sie es erneut.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Es war einfach, mein Anliegen zu erledigen',
  cesLow: 'Stimme überhaupt nicht zu',
  cesHigh: 'Stimme voll und ganz zu',
  thumbsUp: 'Daumen hoch',
  thumbsDown: 'Daumen runter',
  mood1: 'Sehr unzufrieden',
  mood2: 'Unzufrieden',
  mood3: 'Neutral',
  mood4: 'Zufrieden',
  mood5: 'Sehr zufrieden',
  other: 'Sonstiges',
  otherWords: 'In eigenen Worten',
  notApplicable: 'Trifft nicht zu',
  mayContact: 'Sie dürfen mich dazu kontaktieren.',
  screenshot_required: 'Bitte schreiben Sie etwas.',
  rows_required: 'Bitte bewerten Sie jeden Punkt.',
  contact_required: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
  contact_invalid: 'Bitte geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  contact_consent: 'Bitte stimmen Sie zu oder lassen Sie die Adresse leer.',
  addScreenshot: 'Screenshot hinzufügen',
  noScreenshot: 'Kein Screenshot möglich: bitte erneut versuchen',
}

export const notice: NoticeTexts = {
  received: 'Eingegangen',
  planned: 'Geplant',
  in_progress: 'In Arbeit',
  fixed: 'Behoben',
  shipped: 'Verfügbar',
  declined: 'Abgelehnt',
  youWrote: 'Sie schrieben:',
  voices: '{count} von Ihnen haben uns das mitgeteilt',
  readMore: 'Mehr erfahren',
  didThisFixIt: 'Ist das Problem damit behoben?',
  isThisIt: 'Haben Sie sich das so vorgestellt?',
  yes: 'Ja',
  no: 'Noch nicht',
  unsure: 'Weiß nicht',
  whatIsWrong: 'Was stimmt noch nicht?',
  teamTold: 'Vielen Dank. Das Team wurde informiert.',
  dismiss: 'Schließen',
  reply: 'Ihre Antwort',
  takeBack: 'Rückgängig',
  dismissed: 'Ausgeblendet.',
  mute: 'Nichts mehr dazu',
  muted: 'Dazu kommt keine Nachricht mehr.',
  digest: 'Neues zu Ihrem Feedback: {count}',
  yourFeedback: 'Ihr Feedback',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Ihr Browser wird Sie bitten, diese Seite freizugeben. Bevor das Bild gesendet wird, sehen Sie es und können Teile davon schwärzen.',
  takeScreenshot: 'Screenshot erstellen',
  cancel: 'Abbrechen',
  screenshot: 'Screenshot',
  blackOut:
    'So wird das Bild gesendet. Ziehen Sie über alles, was Sie schwärzen möchten. Mit der Tastatur: Pfeiltasten verschieben einen Rahmen, mit der Umschalttaste ändern sie seine Größe, die Eingabetaste schwärzt.',
  blackedOut: 'Geschwärzt.',
  undone: 'Rückgängig gemacht.',
  undo: 'Rückgängig',
  remove: 'Entfernen',
  keep: 'Behalten',
  change: 'Bearbeiten',
  screenshotKept: 'Der Screenshot wird mit Ihrer Antwort gesendet.',
  screenshotFailed:
    'Ihr Browser hat keinen Screenshot erstellt. Versuchen Sie es erneut oder senden Sie Ihre Antwort ohne Screenshot.',
}

export const rare: RareTexts = {
  privacy: 'Datenschutz',
  never: 'Nicht mehr fragen',
  feedback: 'Feedback',
  remembered: 'Auf diesem Gerät gemerkt, für Nachrichten dazu',
}
