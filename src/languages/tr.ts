import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Bizi bir arkadaşınıza veya meslektaşınıza tavsiye etme olasılığınız nedir?',
  npsLow: 'Hiç olası değil',
  npsHigh: 'Son derece olası',
  stars: '{count} yıldız',
  thanks: 'Teşekkür ederiz.',
  reference: 'Referans no: {ref}',
  next: 'İleri',
  submit: 'Gönder',
  back: 'Geri',
  close: 'Kapat',
  progress: '{index}/{total}',
  charactersLeft: '{count} karakter kaldı',
  required: 'Lütfen bir yanıt seçin.',
  comment_required: 'Lütfen bir şey yazın.',
  'too-long': 'Lütfen en fazla {max} karakter kullanın.',
  invalid: 'Lütfen bu yanıtı kontrol edin.',
  'not-saved': 'Henüz kaydedilmedi: Lütfen bu sayfayı kapatmadan yeniden deneyin.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Yapmak istediğimi kolayca yapabildim',
  cesLow: 'Kesinlikle katılmıyorum',
  cesHigh: 'Kesinlikle katılıyorum',
  thumbsUp: 'Olumlu',
  thumbsDown: 'Olumsuz',
  mood1: 'Hiç memnun değilim',
  mood2: 'Memnun değilim',
  mood3: 'Nötr',
  mood4: 'Memnunum',
  mood5: 'Çok memnunum',
  other: 'Diğer',
  otherWords: 'Kendi sözlerinizle',
  notApplicable: 'Geçerli değil',
  mayContact: 'Bu konuda benimle iletişime geçebilirsiniz.',
  screenshot_required: 'Lütfen bir şey yazın.',
  rows_required: 'Lütfen her birini değerlendirin.',
  contact_required: 'Lütfen e-posta adresinizi girin.',
  contact_invalid: 'Lütfen ad@example.com gibi bir e-posta adresi girin.',
  contact_consent: 'Lütfen onay verin veya adresi boş bırakın.',
  addScreenshot: 'Ekran görüntüsü ekle',
  noScreenshot: 'Ekran görüntüsü alınamadı, yeniden deneyin',
}

export const notice: NoticeTexts = {
  received: 'Alındı',
  planned: 'Planlandı',
  in_progress: 'Devam ediyor',
  fixed: 'Düzeltildi',
  shipped: 'Yayında',
  declined: 'Kabul edilmedi',
  youWrote: 'Yazdıklarınız:',
  voices: '{count} kişi bunu bize bildirdi',
  readMore: 'Daha fazla bilgi',
  didThisFixIt: 'Sorun çözüldü mü?',
  isThisIt: 'Aklınızdaki bu muydu?',
  yes: 'Evet',
  no: 'Henüz değil',
  unsure: 'Bilmiyorum',
  whatIsWrong: 'Hâlâ düzelmeyen ne var?',
  teamTold: 'Teşekkür ederiz. Ekibe bilgi verildi.',
  dismiss: 'Kapat',
  reply: 'Yanıtınız',
  takeBack: 'Geri al',
  dismissed: 'Kapatıldı.',
  mute: 'Bu konuda bildirme',
  muted: 'Bu konuda başka haber almayacaksınız.',
  digest: 'Geri bildiriminizle ilgili haberler: {count}',
  yourFeedback: 'Geri bildiriminiz',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Tarayıcınız bu sayfayı paylaşmanızı isteyecek. Gönderilmeden önce görüntüyü görecek ve bazı yerlerini karartabileceksiniz.',
  takeScreenshot: 'Ekran görüntüsü al',
  cancel: 'İptal',
  screenshot: 'Ekran görüntüsü',
  blackOut:
    'Gönderilecek görüntü budur. Karartmak istediğiniz yerin üzerinde sürükleyin. Klavyeyle: Ok tuşları bir çerçeveyi taşır, Shift ve ok tuşları boyutunu değiştirir, Enter içini karartır.',
  blackedOut: 'Karartıldı.',
  undone: 'Geri alındı.',
  undo: 'Geri al',
  remove: 'Kaldır',
  keep: 'Kullan',
  change: 'Düzenle',
  screenshotKept: 'Ekran görüntüsü yanıtınızla birlikte gönderilecek.',
  screenshotFailed:
    'Tarayıcınız ekran görüntüsü alamadı. Yeniden deneyin veya yanıtınızı ekran görüntüsü olmadan gönderin.',
}

export const rare: RareTexts = {
  privacy: 'Gizlilik',
  never: 'Bir daha sorma',
  feedback: 'Geri bildirim',
  remembered: 'Haber verebilmek için bu cihazda hatırlanır',
}
