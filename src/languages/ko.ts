import type { KindsTexts, NoticeTexts, PromptTexts, RareTexts, ScreenshotTexts } from './texts.ts'

export const prompt: PromptTexts = {
  npsTitle: '저희를 친구나 동료에게 추천할 의향이 얼마나 있으신가요?',
  npsLow: '전혀 없음',
  npsHigh: '매우 높음',
  stars: '별 {count}개',
  thanks: '감사합니다.',
  reference: '접수 번호: {ref}',
  next: '다음',
  submit: '제출',
  back: '이전',
  close: '닫기',
  progress: '{total}개 중 {index}번째',
  charactersLeft: '{count}자 남음',
  required: '답변을 선택해 주세요.',
  comment_required: '내용을 입력해 주세요.',
  'too-long': '{max}자 이내로 입력해 주세요.',
  invalid: '이 답변을 확인해 주세요.',
  'not-saved': '아직 저장되지 않았습니다. 이 페이지를 닫지 말고 다시 시도해 주세요.',
}

export const kinds: KindsTexts = {
  cesTitle: '원하는 일을 쉽게 처리할 수 있었다',
  cesLow: '전혀 그렇지 않다',
  cesHigh: '매우 그렇다',
  thumbsUp: '좋아요',
  thumbsDown: '아쉬워요',
  mood1: '매우 불만족',
  mood2: '불만족',
  mood3: '보통',
  mood4: '만족',
  mood5: '매우 만족',
  other: '기타',
  otherWords: '직접 입력',
  notApplicable: '해당 없음',
  mayContact: '이와 관련하여 연락받는 데 동의합니다.',
  screenshot_required: '내용을 입력해 주세요.',
  rows_required: '모든 항목을 평가해 주세요.',
  contact_required: '이메일 주소를 입력해 주세요.',
  contact_invalid: '이메일 주소를 name@example.com 형식으로 입력해 주세요.',
  contact_consent: '동의하시거나 이메일 주소를 비워 주세요.',
  addScreenshot: '스크린샷 추가',
  noScreenshot: '찍을 수 없습니다. 다시 시도해 주세요',
}

export const notice: NoticeTexts = {
  received: '접수됨',
  planned: '예정',
  in_progress: '진행 중',
  fixed: '해결됨',
  shipped: '적용됨',
  declined: '미반영',
  youWrote: '보내 주신 의견:',
  voices: '{count}분이 같은 의견을 주셨습니다',
  readMore: '자세히 보기',
  didThisFixIt: '문제가 해결되었나요?',
  isThisIt: '원하시던 것과 맞나요?',
  yes: '네',
  no: '아직이에요',
  unsure: '모르겠어요',
  whatIsWrong: '아직 어떤 문제가 있나요?',
  teamTold: '감사합니다. 담당 팀에 전달했습니다.',
  dismiss: '닫기',
}

export const screenshot: ScreenshotTexts = {
  screenshotAbout:
    '브라우저에서 이 페이지를 공유할지 묻습니다. 보내기 전에 이미지를 확인하고 일부를 가릴 수 있습니다.',
  takeScreenshot: '스크린샷 찍기',
  cancel: '취소',
  screenshot: '스크린샷',
  blackOut:
    '이 이미지가 전송됩니다. 가릴 부분을 드래그해 주세요. 키보드에서는 화살표 키로 틀을 옮기고, Shift+화살표 키로 크기를 바꾸고, Enter 키로 가립니다.',
  blackedOut: '가렸습니다.',
  undone: '취소했습니다.',
  undo: '실행 취소',
  remove: '삭제',
  keep: '사용',
  change: '수정',
  screenshotKept: '스크린샷이 답변과 함께 전송됩니다.',
  screenshotFailed: '스크린샷을 찍지 못했습니다. 다시 시도하거나 스크린샷 없이 답변을 보내 주세요.',
}

export const rare: RareTexts = {
  privacy: '개인정보 처리방침',
  never: '다시 묻지 않기',
  feedback: '의견',
}
