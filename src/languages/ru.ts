import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Насколько вероятно, что вы порекомендуете нас другу или коллеге?',
  npsLow: 'Крайне маловероятно',
  npsHigh: 'Очень вероятно',
  stars: '{count} звёзд',
  stars_one: '{count} звезда',
  stars_few: '{count} звезды',
  thanks: 'Спасибо.',
  reference: 'Номер обращения: {ref}',
  next: 'Далее',
  submit: 'Отправить',
  back: 'Назад',
  close: 'Закрыть',
  progress: '{index} из {total}',
  charactersLeft: 'Осталось символов: {count}',
  required: 'Выберите ответ.',
  comment_required: 'Напишите что-нибудь.',
  'too-long': 'Не больше {max} символов.',
  invalid: 'Проверьте ответ.',
  'not-saved': 'Ещё не сохранено: не закрывайте страницу и попробуйте снова.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Мне было легко сделать то, что нужно',
  cesLow: 'Совершенно не согласны',
  cesHigh: 'Полностью согласны',
  thumbsUp: 'Палец вверх',
  thumbsDown: 'Палец вниз',
  mood1: 'Очень плохо',
  mood2: 'Плохо',
  mood3: 'Нейтрально',
  mood4: 'Хорошо',
  mood5: 'Очень хорошо',
  other: 'Другое',
  otherWords: 'Своими словами',
  notApplicable: 'Неприменимо',
  mayContact: 'Со мной можно связаться по этому поводу.',
  screenshot_required: 'Напишите что-нибудь.',
  rows_required: 'Оцените каждый пункт.',
  contact_required: 'Укажите адрес электронной почты.',
  contact_invalid: 'Укажите адрес электронной почты, например name@example.com.',
  contact_consent: 'Дайте согласие или оставьте адрес пустым.',
  addScreenshot: 'Добавить снимок экрана',
  noScreenshot: 'Снимок не сделан: попробуйте снова',
}

export const notice: NoticeTexts = {
  received: 'Получено',
  planned: 'Запланировано',
  in_progress: 'В работе',
  fixed: 'Исправлено',
  shipped: 'Реализовано',
  declined: 'Отклонено',
  youWrote: 'Вы написали:',
  voices: 'Об этом сообщили {count} человек',
  voices_one: 'Об этом сообщил {count} человек',
  voices_few: 'Об этом сообщили {count} человека',
  readMore: 'Подробнее',
  didThisFixIt: 'Проблема решена?',
  isThisIt: 'Это то, что вы хотели?',
  yes: 'Да',
  no: 'Пока нет',
  unsure: 'Не знаю',
  whatIsWrong: 'Что по-прежнему не так?',
  teamTold: 'Спасибо. Команда уже знает об этом.',
  dismiss: 'Закрыть',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Браузер попросит разрешения показать эту страницу. Перед отправкой вы увидите снимок и сможете закрасить его части.',
  takeScreenshot: 'Сделать снимок',
  cancel: 'Отмена',
  screenshot: 'Снимок экрана',
  blackOut:
    'Вот что будет отправлено. Проведите указателем по тому, что нужно закрасить. С клавиатуры: стрелки двигают рамку, стрелки с Shift меняют её размер, Enter закрашивает.',
  blackedOut: 'Закрашено.',
  undone: 'Отменено.',
  undo: 'Отменить',
  remove: 'Удалить',
  keep: 'Оставить',
  change: 'Изменить',
  screenshotKept: 'Снимок будет отправлен с ответом.',
  screenshotFailed: 'Браузер не сделал снимок. Попробуйте снова или отправьте ответ без него.',
}

export const rare: RareTexts = {
  privacy: 'Конфиденциальность',
  never: 'Больше не спрашивать',
  feedback: 'Отзыв',
}
