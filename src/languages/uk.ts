import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Наскільки ймовірно, що ви порекомендуєте нас другу чи колезі?',
  npsLow: 'Вкрай малоймовірно',
  npsHigh: 'Дуже ймовірно',
  stars: '{count} зірок',
  stars_one: '{count} зірка',
  stars_few: '{count} зірки',
  thanks: 'Дякуємо.',
  reference: 'Номер звернення: {ref}',
  next: 'Далі',
  submit: 'Надіслати',
  back: 'Назад',
  close: 'Закрити',
  progress: '{index} з {total}',
  charactersLeft: 'Залишилося символів: {count}',
  required: 'Виберіть відповідь.',
  comment_required: 'Напишіть що-небудь.',
  'too-long': 'Не більше {max} символів.',
  invalid: 'Перевірте відповідь.',
  'not-saved': 'Ще не збережено: не закривайте сторінку й спробуйте знову.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Мені було легко зробити те, що потрібно',
  cesLow: 'Зовсім не згодні',
  cesHigh: 'Повністю згодні',
  thumbsUp: 'Палець угору',
  thumbsDown: 'Палець униз',
  mood1: 'Дуже погано',
  mood2: 'Погано',
  mood3: 'Нейтрально',
  mood4: 'Добре',
  mood5: 'Дуже добре',
  other: 'Інше',
  otherWords: 'Своїми словами',
  notApplicable: 'Не стосується',
  mayContact: 'Зі мною можна зв’язатися щодо цього.',
  screenshot_required: 'Напишіть що-небудь.',
  rows_required: 'Оцініть кожен пункт.',
  contact_required: 'Укажіть адресу електронної пошти.',
  contact_invalid: 'Укажіть адресу електронної пошти, наприклад name@example.com.',
  contact_consent: 'Надайте згоду або залиште адресу порожньою.',
  addScreenshot: 'Додати знімок екрана',
  noScreenshot: 'Знімок не зроблено: спробуйте знову',
}

export const notice: NoticeTexts = {
  received: 'Отримано',
  planned: 'Заплановано',
  in_progress: 'У роботі',
  fixed: 'Виправлено',
  shipped: 'Реалізовано',
  declined: 'Відхилено',
  youWrote: 'Ви написали:',
  voices: 'Про це повідомили {count} людей',
  voices_one: 'Про це повідомила {count} людина',
  voices_few: 'Про це повідомили {count} людини',
  readMore: 'Докладніше',
  didThisFixIt: 'Проблему вирішено?',
  isThisIt: 'Це те, чого ви хотіли?',
  yes: 'Так',
  no: 'Ще ні',
  unsure: 'Не знаю',
  whatIsWrong: 'Що досі не так?',
  teamTold: 'Дякуємо. Команда вже знає про це.',
  dismiss: 'Закрити',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Браузер попросить дозволу показати цю сторінку. Перед надсиланням ви побачите знімок і зможете зафарбувати його частини.',
  takeScreenshot: 'Зробити знімок',
  cancel: 'Скасувати',
  screenshot: 'Знімок екрана',
  blackOut:
    'Ось що буде надіслано. Проведіть вказівником по тому, що потрібно зафарбувати. З клавіатури: стрілки рухають рамку, стрілки з Shift змінюють її розмір, Enter зафарбовує.',
  blackedOut: 'Зафарбовано.',
  undone: 'Відмінено.',
  undo: 'Відмінити',
  remove: 'Видалити',
  keep: 'Залишити',
  change: 'Змінити',
  screenshotKept: 'Знімок буде надіслано з відповіддю.',
  screenshotFailed: 'Браузер не зробив знімка. Спробуйте знову або надішліть відповідь без нього.',
}

export const rare: RareTexts = {
  privacy: 'Конфіденційність',
  never: 'Більше не запитувати',
  feedback: 'Відгук',
}
