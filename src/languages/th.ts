import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'คุณมีแนวโน้มที่จะแนะนำเราให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด',
  npsLow: 'ไม่แนะนำเลย',
  npsHigh: 'แนะนำแน่นอน',
  stars: '{count} ดาว',
  thanks: 'ขอขอบคุณ',
  reference: 'หมายเลขอ้างอิง {ref}',
  next: 'ถัดไป',
  submit: 'ส่ง',
  back: 'ย้อนกลับ',
  close: 'ปิด',
  progress: '{index} จาก {total}',
  charactersLeft: 'เหลือ {count} ตัวอักษร',
  required: 'กรุณาเลือกคำตอบ',
  comment_required: 'กรุณาพิมพ์ข้อความ',
  'too-long': 'กรุณาพิมพ์ไม่เกิน {max} ตัวอักษร',
  invalid: 'กรุณาตรวจสอบคำตอบนี้',
  'not-saved': 'ยังไม่ได้บันทึก กรุณาเปิดหน้านี้ไว้แล้วลองอีกครั้ง',
}

export const kinds: KindsTexts = {
  cesTitle: 'ทำสิ่งที่ต้องการได้โดยง่าย',
  cesLow: 'ไม่เห็นด้วยอย่างยิ่ง',
  cesHigh: 'เห็นด้วยอย่างยิ่ง',
  thumbsUp: 'ถูกใจ',
  thumbsDown: 'ไม่ถูกใจ',
  mood1: 'ไม่พอใจมาก',
  mood2: 'ไม่พอใจ',
  mood3: 'ปานกลาง',
  mood4: 'พอใจ',
  mood5: 'พอใจมาก',
  other: 'อื่นๆ',
  otherWords: 'โปรดระบุ',
  notApplicable: 'ไม่เกี่ยวข้อง',
  mayContact: 'ยินดีให้ติดต่อกลับเรื่องนี้',
  screenshot_required: 'กรุณาพิมพ์ข้อความ',
  rows_required: 'กรุณาให้คะแนนทุกข้อ',
  contact_required: 'กรุณากรอกอีเมล',
  contact_invalid: 'กรุณากรอกอีเมลให้ถูกต้อง เช่น name@example.com',
  contact_consent: 'กรุณายินยอม หรือเว้นช่องอีเมลว่างไว้',
  addScreenshot: 'เพิ่มภาพหน้าจอ',
  noScreenshot: 'จับภาพหน้าจอไม่ได้ กรุณาลองอีกครั้ง',
}

export const notice: NoticeTexts = {
  received: 'ได้รับแล้ว',
  planned: 'อยู่ในแผน',
  in_progress: 'กำลังดำเนินการ',
  fixed: 'แก้ไขแล้ว',
  shipped: 'พร้อมใช้แล้ว',
  declined: 'ไม่ดำเนินการ',
  youWrote: 'คุณเขียนว่า:',
  voices: 'มีผู้แจ้งเรื่องนี้ {count} คน',
  readMore: 'อ่านเพิ่มเติม',
  didThisFixIt: 'ปัญหาได้รับการแก้ไขแล้วหรือไม่',
  isThisIt: 'ตรงกับที่คุณต้องการแล้วหรือไม่',
  yes: 'ใช่',
  no: 'ยัง',
  unsure: 'ไม่แน่ใจ',
  whatIsWrong: 'ยังมีปัญหาอะไรอยู่',
  teamTold: 'ขอขอบคุณ เราแจ้งทีมงานแล้ว',
  dismiss: 'ปิด',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout: 'เบราว์เซอร์จะขอให้คุณแชร์หน้านี้ ก่อนส่งคุณจะได้เห็นภาพและปิดทับบางส่วนได้',
  takeScreenshot: 'จับภาพหน้าจอ',
  cancel: 'ยกเลิก',
  screenshot: 'ภาพหน้าจอ',
  blackOut:
    'นี่คือภาพที่จะส่ง ลากผ่านส่วนที่ต้องการปิดทับ หากใช้แป้นพิมพ์ ใช้ปุ่มลูกศรเลื่อนกรอบ Shift กับลูกศรปรับขนาด และกด Enter เพื่อปิดทับ',
  blackedOut: 'ปิดทับแล้ว',
  undone: 'เลิกทำแล้ว',
  undo: 'เลิกทำ',
  remove: 'ลบออก',
  keep: 'ใช้ภาพนี้',
  change: 'แก้ไข',
  screenshotKept: 'ภาพหน้าจอจะส่งไปพร้อมคำตอบ',
  screenshotFailed: 'เบราว์เซอร์จับภาพหน้าจอไม่ได้ กรุณาลองอีกครั้ง หรือส่งคำตอบโดยไม่มีภาพ',
}

export const rare: RareTexts = {
  privacy: 'ความเป็นส่วนตัว',
  never: 'ไม่ต้องถามอีก',
  feedback: 'ความคิดเห็น',
}
