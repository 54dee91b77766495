/** Both questions of a notice end in "chưa", so that "Rồi" and "Chưa" answer either. */
import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: 'Khả năng bạn giới thiệu chúng tôi cho bạn bè hoặc đồng nghiệp là bao nhiêu?',
  npsLow: 'Không có khả năng',
  npsHigh: 'Rất có khả năng',
  stars: '{count} sao',
  thanks: 'Cảm ơn bạn.',
  reference: 'Mã tham chiếu: {ref}',
  next: 'Tiếp',
  submit: 'Gửi',
  back: 'Quay lại',
  close: 'Đóng',
  progress: 'Câu {index}/{total}',
  charactersLeft: 'Còn {count} ký tự',
  required: 'Vui lòng chọn câu trả lời.',
  comment_required: 'Vui lòng nhập nội dung.',
  'too-long': 'Vui lòng nhập tối đa {max} ký tự.',
  invalid: 'Vui lòng kiểm tra câu trả lời này.',
  'not-saved': 'Chưa lưu được. Vui lòng để trang này mở và thử lại.',
}

export const kinds: KindsTexts = {
  cesTitle: 'Tôi dễ dàng làm được việc mình cần',
  cesLow: 'Hoàn toàn không đồng ý',
  cesHigh: 'Hoàn toàn đồng ý',
  thumbsUp: 'Tốt',
  thumbsDown: 'Chưa tốt',
  mood1: 'Rất không hài lòng',
  mood2: 'Không hài lòng',
  mood3: 'Bình thường',
  mood4: 'Hài lòng',
  mood5: 'Rất hài lòng',
  other: 'Khác',
  otherWords: 'Vui lòng ghi rõ',
  notApplicable: 'Không áp dụng',
  mayContact: 'Tôi đồng ý được liên hệ về việc này.',
  screenshot_required: 'Vui lòng nhập nội dung.',
  rows_required: 'Vui lòng đánh giá từng mục.',
  contact_required: 'Vui lòng nhập địa chỉ email.',
  contact_invalid: 'Vui lòng nhập địa chỉ email hợp lệ, ví dụ name@example.com.',
  contact_consent: 'Vui lòng đồng ý hoặc để trống địa chỉ email.',
  addScreenshot: 'Thêm ảnh chụp màn hình',
  noScreenshot: 'Chưa chụp được, vui lòng thử lại',
}

export const notice: NoticeTexts = {
  received: 'Đã nhận',
  planned: 'Đã lên kế hoạch',
  in_progress: 'Đang xử lý',
  fixed: 'Đã khắc phục',
  shipped: 'Đã ra mắt',
  declined: 'Sẽ không thực hiện',
  youWrote: 'Bạn đã viết:',
  voices: '{count} người đã góp ý về việc này',
  readMore: 'Đọc thêm',
  didThisFixIt: 'Vấn đề đã được khắc phục chưa?',
  isThisIt: 'Đã đúng ý bạn chưa?',
  yes: 'Rồi',
  no: 'Chưa',
  unsure: 'Không rõ',
  whatIsWrong: 'Bạn vẫn gặp vấn đề gì?',
  teamTold: 'Cảm ơn bạn. Chúng tôi đã báo cho bộ phận phụ trách.',
  dismiss: 'Đóng',
  reply: 'Câu trả lời của bạn',
  takeBack: 'Hoàn tác',
  dismissed: 'Đã ẩn.',
  mute: 'Không báo về việc này nữa',
  muted: 'Bạn sẽ không nhận thêm tin về việc này.',
  digest: 'Tin mới về góp ý của bạn: {count}',
  yourFeedback: 'Góp ý của bạn',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    'Trình duyệt sẽ đề nghị bạn chia sẻ trang này. Trước khi gửi, bạn được xem ảnh và có thể che bớt một phần.',
  takeScreenshot: 'Chụp màn hình',
  cancel: 'Hủy',
  screenshot: 'Ảnh chụp màn hình',
  blackOut:
    'Đây là ảnh sẽ được gửi. Kéo qua phần bạn muốn che. Với bàn phím: phím mũi tên di chuyển khung, Shift và phím mũi tên đổi kích thước, Enter để che.',
  blackedOut: 'Đã che.',
  undone: 'Đã hoàn tác.',
  undo: 'Hoàn tác',
  remove: 'Xóa',
  keep: 'Dùng',
  change: 'Sửa',
  screenshotKept: 'Ảnh sẽ được gửi cùng câu trả lời.',
  screenshotFailed:
    'Trình duyệt không chụp được màn hình. Vui lòng thử lại, hoặc gửi câu trả lời không kèm ảnh.',
}

export const rare: RareTexts = {
  privacy: 'Quyền riêng tư',
  never: 'Không hỏi lại',
  feedback: 'Góp ý',
  remembered: 'Được ghi nhớ trên thiết bị này để báo tin cho bạn',
}
