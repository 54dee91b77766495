import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Con quale probabilità ci consiglierebbe a un amico o a un collega?',
  npsLow: 'Per niente probabile',
  npsHigh: 'Estremamente probabile',
  stars: '{count} stelle',
  stars_one: '{count} stella',
  thanks: 'Grazie.',
  reference: 'Riferimento {ref}',
  next: 'Avanti',
  submit: 'Invia',
  back: 'Indietro',
  close: 'Chiudi',
  progress: '{index} di {total}',
  charactersLeft: 'Caratteri rimanenti: {count}',
  required: 'Scelga una risposta.',
  comment_required: 'Scriva qualcosa.',
  'too-long': 'Usi al massimo {max} caratteri.',
  invalid: 'Controlli questa risposta.',
  'not-saved': 'Non ancora salvato: lasci aperta questa pagina e riprovi.',
}

export const kinds: KindsTexts = {
  cesTitle: 'È stato facile fare ciò che volevo',
  cesLow: 'Per niente d’accordo',
  cesHigh: 'Completamente d’accordo',
  thumbsUp: 'Pollice in su',
  thumbsDown: 'Pollice in giù',
  mood1: 'Molto male',
  mood2: 'Male',
  mood3: 'Neutro',
  mood4: 'Bene',
  mood5: 'Molto bene',
  other: 'Altro',
  otherWords: 'Con parole sue',
  notApplicable: 'Non applicabile',
  mayContact: 'Potete contattarmi al riguardo.',
  screenshot_required: 'Scriva qualcosa.',
  rows_required: 'Valuti ogni voce.',
  contact_required: 'Inserisca il suo indirizzo e-mail.',
  contact_invalid: 'Inserisca un indirizzo e-mail, come nome@example.com.',
  contact_consent: 'Dia il consenso o lasci vuoto l’indirizzo.',
  addScreenshot: 'Aggiungi una schermata',
  noScreenshot: 'Cattura non riuscita: riprovi',
}

export const notice: NoticeTexts = {
  received: 'Ricevuto',
  planned: 'In programma',
  in_progress: 'In corso',
  fixed: 'Risolto',
  shipped: 'Disponibile',
  declined: 'Non accolto',
  youWrote: 'Lei ha scritto:',
  voices: 'Ce lo avete detto in {count}',
  readMore: 'Ulteriori informazioni',
  didThisFixIt: 'Il problema è risolto?',
  isThisIt: 'È quello che aveva in mente?',
  yes: 'Sì',
  no: 'Non ancora',
  unsure: 'Non so',
  whatIsWrong: 'Che cosa non va ancora?',
  teamTold: 'Grazie. Il team è stato informato.',
  dismiss: 'Chiudi',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Il browser le chiederà di condividere questa pagina. Prima dell’invio vedrà l’immagine e potrà oscurarne delle parti.',
  takeScreenshot: 'Cattura schermata',
  cancel: 'Annulla',
  screenshot: 'Schermata',
  blackOut:
    'Ecco che cosa verrà inviato. Trascini il puntatore su ciò che vuole oscurare. Con la tastiera: le frecce spostano un riquadro, Maiusc e le frecce lo ridimensionano, Invio ne oscura il contenuto.',
  blackedOut: 'Oscurato.',
  undone: 'Annullato.',
  undo: 'Annulla',
  remove: 'Rimuovi',
  keep: 'Mantieni',
  change: 'Modifica',
  screenshotKept: 'La schermata verrà inviata con la risposta.',
  screenshotFailed: 'Il browser non ha catturato la schermata. Riprovi o invii la risposta senza.',
}

export const rare: RareTexts = {
  privacy: 'Privacy',
  never: 'Non chiedere più',
  feedback: 'La sua opinione',
}
