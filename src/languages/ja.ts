import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: '当サービスを友人や同僚に薦める可能性はどのくらいありますか？',
  npsLow: 'まったくない',
  npsHigh: '非常に高い',
  stars: '星{count}個',
  thanks: 'ありがとうございました。',
  reference: '受付番号：{ref}',
  next: '次へ',
  submit: '送信',
  back: '戻る',
  close: '閉じる',
  progress: '{total}問中{index}問目',
  charactersLeft: '残り{count}文字',
  required: '回答を選択してください。',
  comment_required: '内容を入力してください。',
  'too-long': '{max}文字以内で入力してください。',
  invalid: '回答をご確認ください。',
  'not-saved': 'まだ保存されていません。このページを開いたまま、もう一度お試しください。',
}

export const kinds: KindsTexts = {
  cesTitle: 'やりたかったことが簡単にできた',
  cesLow: 'まったくそう思わない',
  cesHigh: 'とてもそう思う',
  thumbsUp: '良い',
  thumbsDown: '良くない',
  mood1: 'とても不満',
  mood2: '不満',
  mood3: '普通',
  mood4: '満足',
  mood5: 'とても満足',
  other: 'その他',
  otherWords: '具体的にご記入ください',
  notApplicable: '該当なし',
  mayContact: 'この件について連絡を受けることに同意します。',
  screenshot_required: '内容を入力してください。',
  rows_required: 'すべての項目を評価してください。',
  contact_required: 'メールアドレスを入力してください。',
  contact_invalid: 'メールアドレスは name@example.com の形式で入力してください。',
  contact_consent: '同意いただくか、メールアドレスを空欄にしてください。',
  addScreenshot: 'スクリーンショットを追加',
  noScreenshot: '追加できませんでした。もう一度お試しください',
}

export const notice: NoticeTexts = {
  received: '受付済み',
  planned: '対応予定',
  in_progress: '対応中',
  fixed: '修正済み',
  shipped: '提供開始',
  declined: '見送り',
  youWrote: 'いただいたご意見：',
  voices: '{count}名の方から同様のご意見をいただきました',
  readMore: '詳しく見る',
  didThisFixIt: '問題は解決しましたか？',
  isThisIt: 'ご要望に沿っていますか？',
  yes: 'はい',
  no: 'いいえ',
  unsure: 'わからない',
  whatIsWrong: 'どのような問題が残っていますか？',
  teamTold: 'ありがとうございます。担当者に伝えました。',
  dismiss: '閉じる',
  reply: 'ご回答',
  takeBack: '元に戻す',
  dismissed: '非表示にしました。',
  mute: '今後は知らせない',
  muted: 'この件のお知らせは今後届きません。',
  digest: 'フィードバックについてのお知らせ：{count}件',
  yourFeedback: 'お寄せいただいたフィードバック',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'ブラウザーからこのページの共有を求められます。画像は送信前に確認でき、見せたくない部分を塗りつぶせます。',
  takeScreenshot: '撮影する',
  cancel: 'キャンセル',
  screenshot: 'スクリーンショット',
  blackOut:
    'この画像が送信されます。塗りつぶす部分をドラッグしてください。キーボードでは、矢印キーで枠を動かし、Shift＋矢印キーで大きさを変え、Enterキーで塗りつぶします。',
  blackedOut: '塗りつぶしました。',
  undone: '元に戻しました。',
  undo: '元に戻す',
  remove: '削除',
  keep: '使用する',
  change: '編集',
  screenshotKept: 'スクリーンショットは回答と一緒に送信されます。',
  screenshotFailed:
    'スクリーンショットを撮れませんでした。もう一度お試しいただくか、画像なしで回答を送信してください。',
}

export const rare: RareTexts = {
  privacy: 'プライバシー',
  never: '今後表示しない',
  feedback: 'ご意見',
  remembered: 'お知らせのため、この端末に保存します',
}
