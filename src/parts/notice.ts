export { noticeView } from '../widget/notice-view.tsx'
