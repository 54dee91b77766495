/** Infinitives, nouns and the plural "you": Hebrew would otherwise name a man or a woman. */
import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'עד כמה סביר שתמליצו עלינו לחבר או לקולגה?',
  npsLow: 'כלל לא סביר',
  npsHigh: 'סביר מאוד',
  stars: '{count} כוכבים',
  stars_one: 'כוכב אחד',
  stars_two: 'שני כוכבים',
  thanks: 'תודה רבה.',
  reference: 'מספר אסמכתה: {ref}',
  next: 'הבא',
  submit: 'שליחה',
  back: 'חזרה',
  close: 'סגירה',
  progress: '{index} מתוך {total}',
  charactersLeft: 'נותרו {count} תווים',
  charactersLeft_one: 'נותר תו אחד',
  charactersLeft_two: 'נותרו שני תווים',
  required: 'נא לבחור תשובה.',
  comment_required: 'נא לכתוב תשובה.',
  'too-long': 'נא לכתוב עד {max} תווים.',
  invalid: 'נא לבדוק את התשובה.',
  'not-saved': 'עדיין לא נשמר. נא להשאיר את הדף פתוח ולנסות שוב.',
}

export const kinds: KindsTexts = {
  cesTitle: 'היה לי קל לעשות את מה שרציתי',
  cesLow: 'מאוד לא מסכים/ה',
  cesHigh: 'מאוד מסכים/ה',
  thumbsUp: 'אהבתי',
  thumbsDown: 'לא אהבתי',
  mood1: 'מאוד לא מרוצה',
  mood2: 'לא מרוצה',
  mood3: 'בינוני',
  mood4: 'מרוצה',
  mood5: 'מאוד מרוצה',
  other: 'אחר',
  otherWords: 'נא לפרט',
  notApplicable: 'לא רלוונטי',
  mayContact: 'אפשר לפנות אליי בנושא.',
  screenshot_required: 'נא לכתוב תשובה.',
  rows_required: 'נא לדרג כל סעיף.',
  contact_required: 'נא להזין כתובת אימייל.',
  contact_invalid: 'נא להזין כתובת אימייל תקינה, למשל name@example.com.',
  contact_consent: 'נא לאשר, או להשאיר את שדה הכתובת ריק.',
  addScreenshot: 'הוספת צילום מסך',
  noScreenshot: 'הצילום נכשל, נא לנסות שוב',
}

export const notice: NoticeTexts = {
  received: 'התקבל',
  planned: 'מתוכנן',
  in_progress: 'בטיפול',
  fixed: 'תוקן',
  shipped: 'כבר זמין',
  declined: 'לא יבוצע',
  youWrote: 'כתבתם:',
  voices: '{count} מכם סיפרו לנו על כך',
  readMore: 'מידע נוסף',
  didThisFixIt: 'האם הבעיה נפתרה?',
  isThisIt: 'האם לזה התכוונתם?',
  yes: 'כן',
  no: 'עדיין לא',
  unsure: 'קשה לומר',
  whatIsWrong: 'מה עדיין לא בסדר?',
  teamTold: 'תודה רבה. הצוות עודכן.',
  dismiss: 'סגירה',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'הדפדפן יבקש מכם לשתף את הדף הזה. לפני השליחה תוכלו לראות את התמונה ולהשחיר חלקים ממנה.',
  takeScreenshot: 'צילום המסך',
  cancel: 'ביטול',
  screenshot: 'צילום מסך',
  blackOut:
    'זה מה שיישלח. כדי להשחיר אזור, גררו על פניו. במקלדת: מקשי החיצים מזיזים מסגרת, Shift עם החיצים משנה את גודלה, ומקש Enter משחיר.',
  blackedOut: 'האזור הושחר.',
  undone: 'הפעולה בוטלה.',
  undo: 'ביטול פעולה',
  remove: 'הסרה',
  keep: 'אישור',
  change: 'עריכה',
  screenshotKept: 'צילום המסך יישלח עם התשובה.',
  screenshotFailed: 'הדפדפן לא צילם את המסך. נסו שוב, או שלחו את התשובה בלי צילום.',
}

export const rare: RareTexts = {
  privacy: 'פרטיות',
  never: 'לא לשאול שוב',
  feedback: 'משוב',
}
