/** As it is written and said in Taiwan. */
import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: '您向朋友或同事推薦我們的可能性有多高？',
  npsLow: '完全不可能',
  npsHigh: '非常有可能',
  stars: '{count} 顆星',
  thanks: '謝謝您。',
  reference: '案件編號：{ref}',
  next: '下一步',
  submit: '送出',
  back: '上一步',
  close: '關閉',
  progress: '第 {index}/{total} 題',
  charactersLeft: '還可輸入 {count} 個字',
  required: '請選擇答案。',
  comment_required: '請填寫內容。',
  'too-long': '請勿超過 {max} 個字。',
  invalid: '請確認這項回答。',
  'not-saved': '尚未儲存。請保持此頁面開啟並再試一次。',
}

export const kinds: KindsTexts = {
  cesTitle: '我很輕鬆就完成了想做的事',
  cesLow: '非常不同意',
  cesHigh: '非常同意',
  thumbsUp: '滿意',
  thumbsDown: '不滿意',
  mood1: '非常不滿意',
  mood2: '不滿意',
  mood3: '普通',
  mood4: '滿意',
  mood5: '非常滿意',
  other: '其他',
  otherWords: '請說明',
  notApplicable: '不適用',
  mayContact: '我同意就此事與我聯絡。',
  screenshot_required: '請填寫內容。',
  rows_required: '請為每一項評分。',
  contact_required: '請輸入電子郵件地址。',
  contact_invalid: '請輸入正確的電子郵件地址，例如 name@example.com。',
  contact_consent: '請勾選同意，或將電子郵件地址留空。',
  addScreenshot: '加入螢幕截圖',
  noScreenshot: '無法擷取畫面，請再試一次',
}

export const notice: NoticeTexts = {
  received: '已收到',
  planned: '已列入計畫',
  in_progress: '處理中',
  fixed: '已修正',
  shipped: '已推出',
  declined: '未採納',
  youWrote: '您的意見：',
  voices: '{count} 位使用者反映了此事',
  readMore: '查看詳情',
  didThisFixIt: '問題解決了嗎？',
  isThisIt: '這符合您的期望嗎？',
  yes: '是',
  no: '還沒有',
  unsure: '不確定',
  whatIsWrong: '還有什麼問題？',
  teamTold: '謝謝您，我們已轉告團隊。',
  dismiss: '關閉',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout: '瀏覽器會請您分享此頁面。送出前，您可以查看圖片並塗黑部分內容。',
  takeScreenshot: '擷取畫面',
  cancel: '取消',
  screenshot: '螢幕截圖',
  blackOut:
    '這是即將送出的圖片。在不想顯示的部分上拖曳即可塗黑。使用鍵盤時：方向鍵移動方框，Shift 加方向鍵調整大小，Enter 鍵塗黑。',
  blackedOut: '已塗黑。',
  undone: '已復原。',
  undo: '復原',
  remove: '移除',
  keep: '使用',
  change: '編輯',
  screenshotKept: '螢幕截圖會隨回答一起送出。',
  screenshotFailed: '瀏覽器無法擷取畫面。請再試一次，或不附截圖直接送出回答。',
}

export const rare: RareTexts = {
  privacy: '隱私權',
  never: '不再詢問',
  feedback: '意見回饋',
}
