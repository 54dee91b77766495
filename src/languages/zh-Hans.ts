import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: '您有多大可能向朋友或同事推荐我们？',
  npsLow: '完全不可能',
  npsHigh: '极有可能',
  stars: '{count} 星',
  thanks: '谢谢您。',
  reference: '受理编号：{ref}',
  next: '下一步',
  submit: '提交',
  back: '上一步',
  close: '关闭',
  progress: '第 {index}/{total} 题',
  charactersLeft: '还可输入 {count} 字',
  required: '请选择答案。',
  comment_required: '请填写内容。',
  'too-long': '请勿超过 {max} 字。',
  invalid: '请检查此项回答。',
  'not-saved': '尚未保存。请保持本页打开并重试。',
}

export const kinds: KindsTexts = {
  cesTitle: '我轻松办好了想办的事',
  cesLow: '非常不同意',
  cesHigh: '非常同意',
  thumbsUp: '满意',
  thumbsDown: '不满意',
  mood1: '非常不满意',
  mood2: '不满意',
  mood3: '一般',
  mood4: '满意',
  mood5: '非常满意',
  other: '其他',
  otherWords: '请说明',
  notApplicable: '不适用',
  mayContact: '我同意就此事与我联系。',
  screenshot_required: '请填写内容。',
  rows_required: '请为每一项评分。',
  contact_required: '请输入邮箱地址。',
  contact_invalid: '请输入正确的邮箱地址，例如 name@example.com。',
  contact_consent: '请勾选同意，或将邮箱地址留空。',
  addScreenshot: '添加截图',
  noScreenshot: '未能截图，请重试',
}

export const notice: NoticeTexts = {
  received: '已收到',
  planned: '已列入计划',
  in_progress: '处理中',
  fixed: '已修复',
  shipped: '已上线',
  declined: '未采纳',
  youWrote: '您的意见：',
  voices: '{count} 位用户反映了此事',
  readMore: '查看详情',
  didThisFixIt: '问题解决了吗？',
  isThisIt: '这符合您的期望吗？',
  yes: '是',
  no: '还没有',
  unsure: '不确定',
  whatIsWrong: '还有什么问题？',
  teamTold: '谢谢您，我们已转告团队。',
  dismiss: '关闭',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout: '浏览器会请您共享此页面。发送前，您可以查看图片并涂黑部分内容。',
  takeScreenshot: '开始截图',
  cancel: '取消',
  screenshot: '截图',
  blackOut:
    '这是将要发送的图片。在不想显示的部分上拖动即可涂黑。使用键盘时：方向键移动方框，Shift 加方向键调整大小，Enter 键涂黑。',
  blackedOut: '已涂黑。',
  undone: '已撤销。',
  undo: '撤销',
  remove: '移除',
  keep: '使用',
  change: '编辑',
  screenshotKept: '截图将随回答一起发送。',
  screenshotFailed: '浏览器未能截图。请重试，或不附截图直接发送回答。',
}

export const rare: RareTexts = {
  privacy: '隐私',
  never: '不再询问',
  feedback: '意见反馈',
}
