import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Na ile prawdopodobne jest, że polecą nas Państwo znajomym lub współpracownikom?',
  npsLow: 'Zupełnie nieprawdopodobne',
  npsHigh: 'Bardzo prawdopodobne',
  stars: '{count} gwiazdek',
  stars_one: '{count} gwiazdka',
  stars_few: '{count} gwiazdki',
  thanks: 'Dziękujemy.',
  reference: 'Numer zgłoszenia: {ref}',
  next: 'Dalej',
  submit: 'Wyślij',
  back: 'Wstecz',
  close: 'Zamknij',
  progress: '{index} z {total}',
  charactersLeft: 'Pozostało znaków: {count}',
  required: 'Proszę wybrać odpowiedź.',
  comment_required: 'Proszę coś napisać.',
  'too-long': 'Limit znaków: {max}.',
  invalid: 'Proszę sprawdzić tę odpowiedź.',
  'not-saved': 'Jeszcze nie zapisano: proszę nie zamykać tej strony i spróbować ponownie.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Łatwo było mi załatwić sprawę',
  cesLow: 'Zdecydowanie się nie zgadzam',
  cesHigh: 'Zdecydowanie się zgadzam',
  thumbsUp: 'Kciuk w górę',
  thumbsDown: 'Kciuk w dół',
  mood1: 'Bardzo źle',
  mood2: 'Źle',
  mood3: 'Neutralnie',
  mood4: 'Dobrze',
  mood5: 'Bardzo dobrze',
  other: 'Inne',
  otherWords: 'Własnymi słowami',
  notApplicable: 'Nie dotyczy',
  mayContact: 'Zgadzam się na kontakt w tej sprawie.',
  screenshot_required: 'Proszę coś napisać.',
  rows_required: 'Proszę ocenić każdą pozycję.',
  contact_required: 'Proszę podać adres e-mail.',
  contact_invalid: 'Proszę podać adres e-mail, na przykład nazwa@example.com.',
  contact_consent: 'Proszę wyrazić zgodę lub zostawić puste pole adresu.',
  addScreenshot: 'Dodaj zrzut ekranu',
  noScreenshot: 'Zrzut się nie udał: proszę spróbować ponownie',
}

export const notice: NoticeTexts = {
  received: 'Otrzymano',
  planned: 'Zaplanowano',
  in_progress: 'W toku',
  fixed: 'Naprawiono',
  shipped: 'Wdrożono',
  declined: 'Odrzucono',
  youWrote: 'Przesłana opinia:',
  voices: '{count} osób nam to zgłosiło',
  voices_few: '{count} osoby nam to zgłosiły',
  readMore: 'Więcej informacji',
  didThisFixIt: 'Czy problem został rozwiązany?',
  isThisIt: 'Czy o to chodziło?',
  yes: 'Tak',
  no: 'Jeszcze nie',
  unsure: 'Nie wiem',
  whatIsWrong: 'Co nadal jest nie tak?',
  teamTold: 'Dziękujemy. Zespół już o tym wie.',
  dismiss: 'Zamknij',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Przeglądarka poprosi o udostępnienie tej strony. Przed wysłaniem można obejrzeć obraz i zakryć jego fragmenty.',
  takeScreenshot: 'Zrób zrzut ekranu',
  cancel: 'Anuluj',
  screenshot: 'Zrzut ekranu',
  blackOut:
    'Oto, co zostanie wysłane. Aby zakryć fragment, proszę przeciągnąć po nim wskaźnikiem. Na klawiaturze: strzałki przesuwają ramkę, Shift i strzałki zmieniają jej rozmiar, Enter zakrywa fragment.',
  blackedOut: 'Zakryto.',
  undone: 'Cofnięto.',
  undo: 'Cofnij',
  remove: 'Usuń',
  keep: 'Zachowaj',
  change: 'Edytuj',
  screenshotKept: 'Zrzut ekranu zostanie wysłany z odpowiedzią.',
  screenshotFailed:
    'Przeglądarka nie zrobiła zrzutu ekranu. Proszę spróbować ponownie lub wysłać odpowiedź bez niego.',
}

export const rare: RareTexts = {
  privacy: 'Prywatność',
  never: 'Nie pytaj więcej',
  feedback: 'Opinia',
}
