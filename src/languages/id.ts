import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Seberapa besar kemungkinan Anda merekomendasikan kami kepada teman atau kolega?',
  npsLow: 'Sangat tidak mungkin',
  npsHigh: 'Sangat mungkin',
  stars: '{count} bintang',
  thanks: 'Terima kasih.',
  reference: 'Nomor referensi: {ref}',
  next: 'Lanjut',
  submit: 'Kirim',
  back: 'Kembali',
  close: 'Tutup',
  progress: '{index} dari {total}',
  charactersLeft: 'Sisa {count} karakter',
  required: 'Mohon pilih jawaban.',
  comment_required: 'Mohon isi jawaban Anda.',
  'too-long': 'Mohon tulis maksimal {max} karakter.',
  invalid: 'Mohon periksa jawaban ini.',
  'not-saved': 'Belum tersimpan. Mohon biarkan halaman ini terbuka, lalu coba lagi.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Saya dapat menyelesaikan keperluan saya dengan mudah',
  cesLow: 'Sangat tidak setuju',
  cesHigh: 'Sangat setuju',
  thumbsUp: 'Bagus',
  thumbsDown: 'Kurang bagus',
  mood1: 'Sangat tidak puas',
  mood2: 'Tidak puas',
  mood3: 'Biasa saja',
  mood4: 'Puas',
  mood5: 'Sangat puas',
  other: 'Lainnya',
  otherWords: 'Mohon sebutkan',
  notApplicable: 'Tidak berlaku',
  mayContact: 'Saya bersedia dihubungi mengenai hal ini.',
  screenshot_required: 'Mohon isi jawaban Anda.',
  rows_required: 'Mohon beri nilai untuk semuanya.',
  contact_required: 'Mohon isi alamat email Anda.',
  contact_invalid: 'Mohon isi alamat email yang benar, misalnya name@example.com.',
  contact_consent: 'Mohon setujui, atau kosongkan alamat email.',
  addScreenshot: 'Tambahkan screenshot',
  noScreenshot: 'Screenshot gagal, mohon coba lagi',
}

export const notice: NoticeTexts = {
  received: 'Sudah diterima',
  planned: 'Direncanakan',
  in_progress: 'Sedang dikerjakan',
  fixed: 'Sudah diperbaiki',
  shipped: 'Sudah tersedia',
  declined: 'Tidak dilanjutkan',
  youWrote: 'Anda menulis:',
  voices: '{count} orang menyampaikan hal yang sama',
  readMore: 'Selengkapnya',
  didThisFixIt: 'Apakah masalahnya sudah teratasi?',
  isThisIt: 'Apakah ini sudah sesuai keinginan Anda?',
  yes: 'Sudah',
  no: 'Belum',
  unsure: 'Tidak tahu',
  whatIsWrong: 'Apa yang masih bermasalah?',
  teamTold: 'Terima kasih. Tim kami sudah diberi tahu.',
  dismiss: 'Tutup',
  reply: 'Jawaban Anda',
  takeBack: 'Urungkan',
  dismissed: 'Ditutup.',
  mute: 'Cukup tentang ini',
  muted: 'Anda tidak akan mendapat kabar lagi tentang ini.',
  digest: 'Kabar tentang masukan Anda: {count}',
  yourFeedback: 'Masukan Anda',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Browser akan meminta Anda membagikan halaman ini. Sebelum dikirim, Anda dapat melihat gambarnya dan menutupi bagian tertentu.',
  takeScreenshot: 'Ambil screenshot',
  cancel: 'Batal',
  screenshot: 'Screenshot',
  blackOut:
    'Inilah yang akan dikirim. Seret pada bagian yang ingin ditutupi. Dengan keyboard: tombol panah menggeser bingkai, Shift dan tombol panah mengubah ukurannya, Enter menutupinya.',
  blackedOut: 'Sudah ditutupi.',
  undone: 'Sudah diurungkan.',
  undo: 'Urungkan',
  remove: 'Hapus',
  keep: 'Pakai',
  change: 'Ubah',
  screenshotKept: 'Screenshot dikirim bersama jawaban Anda.',
  screenshotFailed:
    'Browser tidak dapat mengambil screenshot. Coba lagi, atau kirim jawaban tanpa screenshot.',
}

export const rare: RareTexts = {
  privacy: 'Privasi',
  never: 'Jangan tanya lagi',
  feedback: 'Masukan',
  remembered: 'Diingat di perangkat ini, untuk kabar selanjutnya',
}
