/** Where two wordings are as good, the one that is spelled alike for a man and a woman. */
import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'ما مدى احتمال أن توصي بنا لصديق أو زميل؟',
  npsLow: 'غير محتمل إطلاقًا',
  npsHigh: 'محتمل جدًا',
  stars: '{count} نجمة',
  stars_one: 'نجمة واحدة',
  stars_two: 'نجمتان',
  stars_few: '{count} نجوم',
  thanks: 'شكرًا لك.',
  reference: 'الرقم المرجعي: {ref}',
  next: 'التالي',
  submit: 'إرسال',
  back: 'السابق',
  close: 'إغلاق',
  progress: '{index} من {total}',
  charactersLeft: 'بقي {count} حرف',
  charactersLeft_zero: 'لم يبق أي حرف',
  charactersLeft_one: 'بقي حرف واحد',
  charactersLeft_two: 'بقي حرفان',
  charactersLeft_few: 'بقي {count} أحرف',
  charactersLeft_many: 'بقي {count} حرفًا',
  required: 'يرجى اختيار إجابة.',
  comment_required: 'يرجى كتابة إجابتك.',
  'too-long': 'الحد الأقصى لعدد الأحرف هو {max}.',
  invalid: 'يرجى مراجعة هذه الإجابة.',
  'not-saved': 'لم يتم الحفظ بعد. يرجى إبقاء هذه الصفحة مفتوحة والمحاولة مجددًا.',
}

export const kinds: KindsTexts = {
  cesTitle: 'كان من السهل إنجاز ما جئت من أجله',
  cesLow: 'لا أوافق بشدة',
  cesHigh: 'أوافق بشدة',
  thumbsUp: 'أعجبني',
  thumbsDown: 'لم يعجبني',
  mood1: 'غير راضٍ أبدًا',
  mood2: 'غير راضٍ',
  mood3: 'محايد',
  mood4: 'راضٍ',
  mood5: 'راضٍ جدًا',
  other: 'غير ذلك',
  otherWords: 'يرجى التوضيح',
  notApplicable: 'لا ينطبق',
  mayContact: 'يمكنكم التواصل معي بهذا الشأن.',
  screenshot_required: 'يرجى كتابة إجابتك.',
  rows_required: 'يرجى تقييم كل بند.',
  contact_required: 'يرجى إدخال بريدك الإلكتروني.',
  contact_invalid: 'يرجى إدخال بريد إلكتروني صحيح، مثل name@example.com.',
  contact_consent: 'يرجى الموافقة أو ترك خانة البريد فارغة.',
  addScreenshot: 'إضافة لقطة شاشة',
  noScreenshot: 'تعذر التقاط الصورة، يرجى المحاولة مجددًا',
}

export const notice: NoticeTexts = {
  received: 'تم الاستلام',
  planned: 'مخطط له',
  in_progress: 'قيد التنفيذ',
  fixed: 'تم الإصلاح',
  shipped: 'متاح الآن',
  declined: 'لن يتم تنفيذه',
  youWrote: 'ما كتبته:',
  voices: 'أخبرنا بذلك {count} منكم',
  readMore: 'قراءة المزيد',
  didThisFixIt: 'هل حُلت المشكلة؟',
  isThisIt: 'هل هذا ما أردته؟',
  yes: 'نعم',
  no: 'ليس بعد',
  unsure: 'لا أعلم',
  whatIsWrong: 'ما المشكلة التي لا تزال قائمة؟',
  teamTold: 'شكرًا لك. تم إبلاغ الفريق.',
  dismiss: 'إغلاق',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'سيطلب المتصفح منك مشاركة هذه الصفحة. ستظهر لك الصورة قبل إرسالها، ويمكنك حجب أجزاء منها.',
  takeScreenshot: 'التقاط الصورة',
  cancel: 'إلغاء',
  screenshot: 'لقطة شاشة',
  blackOut:
    'هذا ما سيتم إرساله. اسحب فوق ما تود حجبه. باستخدام لوحة المفاتيح: تحرك مفاتيح الأسهم الإطار، ويغير Shift مع الأسهم حجمه، ويحجب Enter ما بداخله.',
  blackedOut: 'تم الحجب.',
  undone: 'تم التراجع.',
  undo: 'تراجع',
  remove: 'إزالة',
  keep: 'استخدام',
  change: 'تعديل',
  screenshotKept: 'سيتم إرسال الصورة مع إجابتك.',
  screenshotFailed: 'لم يلتقط المتصفح الصورة. يرجى المحاولة مجددًا، أو إرسال إجابتك من دونها.',
}

export const rare: RareTexts = {
  privacy: 'الخصوصية',
  never: 'عدم السؤال مجددًا',
  feedback: 'ملاحظاتك',
}
