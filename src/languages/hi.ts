import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'इसकी कितनी संभावना है कि आप किसी मित्र या सहकर्मी से हमारी सिफ़ारिश करेंगे?',
  npsLow: 'बिल्कुल नहीं',
  npsHigh: 'बहुत ज़्यादा',
  stars: '{count} स्टार',
  thanks: 'धन्यवाद।',
  reference: 'संदर्भ संख्या: {ref}',
  next: 'आगे',
  submit: 'भेजें',
  back: 'पीछे',
  close: 'बंद करें',
  progress: '{total} में से {index}',
  charactersLeft: '{count} अक्षर शेष',
  required: 'कृपया कोई जवाब चुनें।',
  comment_required: 'कृपया कुछ लिखें।',
  'too-long': 'कृपया अधिकतम {max} अक्षर लिखें।',
  invalid: 'कृपया यह जवाब फिर से जाँचें।',
  'not-saved': 'अभी सेव नहीं हुआ। कृपया यह पेज खुला रखें और फिर से कोशिश करें।',
}

export const kinds: KindsTexts = {
  cesTitle: 'मेरा काम यहाँ आसानी से हो गया',
  cesLow: 'पूरी तरह असहमत',
  cesHigh: 'पूरी तरह सहमत',
  thumbsUp: 'अच्छा लगा',
  thumbsDown: 'अच्छा नहीं लगा',
  mood1: 'बहुत नाख़ुश',
  mood2: 'नाख़ुश',
  mood3: 'ठीक-ठाक',
  mood4: 'ख़ुश',
  mood5: 'बहुत ख़ुश',
  other: 'अन्य',
  otherWords: 'कृपया बताएँ',
  notApplicable: 'लागू नहीं',
  mayContact: 'आप इस बारे में मुझसे संपर्क कर सकते हैं।',
  screenshot_required: 'कृपया कुछ लिखें।',
  rows_required: 'कृपया हर एक को रेटिंग दें।',
  contact_required: 'कृपया अपना ईमेल पता लिखें।',
  contact_invalid: 'कृपया सही ईमेल पता लिखें, जैसे name@example.com।',
  contact_consent: 'कृपया सहमति दें या ईमेल पता ख़ाली छोड़ें।',
  addScreenshot: 'स्क्रीनशॉट जोड़ें',
  noScreenshot: 'स्क्रीनशॉट नहीं लिया जा सका, फिर से कोशिश करें',
}

export const notice: NoticeTexts = {
  received: 'मिल गया',
  planned: 'योजना में',
  in_progress: 'काम जारी',
  fixed: 'ठीक हो गया',
  shipped: 'अब उपलब्ध',
  declined: 'नहीं किया जाएगा',
  youWrote: 'आपने लिखा:',
  voices: 'आपमें से {count} लोगों ने यह बताया',
  readMore: 'और पढ़ें',
  didThisFixIt: 'क्या समस्या हल हो गई?',
  isThisIt: 'क्या यह वही है जो आपने सोचा था?',
  yes: 'हाँ',
  no: 'अभी नहीं',
  unsure: 'पता नहीं',
  whatIsWrong: 'अब भी क्या समस्या है?',
  teamTold: 'धन्यवाद। टीम को बता दिया गया है।',
  dismiss: 'बंद करें',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'आपका ब्राउज़र यह पेज शेयर करने को कहेगा। भेजने से पहले आप तस्वीर देख सकेंगे और उसके हिस्से छिपा सकेंगे।',
  takeScreenshot: 'स्क्रीनशॉट लें',
  cancel: 'रद्द करें',
  screenshot: 'स्क्रीनशॉट',
  blackOut:
    'यही भेजा जाएगा। जो छिपाना हो, उस पर खींचें। कीबोर्ड से: तीर कुंजियाँ फ़्रेम खिसकाती हैं, Shift के साथ उसका आकार बदलती हैं, Enter उस हिस्से को छिपाता है।',
  blackedOut: 'छिपाया गया।',
  undone: 'वापस लिया गया।',
  undo: 'वापस लें',
  remove: 'हटाएँ',
  keep: 'रखें',
  change: 'बदलें',
  screenshotKept: 'स्क्रीनशॉट आपके जवाब के साथ भेजा जाएगा।',
  screenshotFailed: 'ब्राउज़र स्क्रीनशॉट नहीं ले सका। फिर से कोशिश करें, या इसके बिना जवाब भेजें।',
}

export const rare: RareTexts = {
  privacy: 'गोपनीयता',
  never: 'दोबारा न पूछें',
  feedback: 'आपकी राय',
}
