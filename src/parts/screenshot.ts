export { createScreenshots } from '../widget/screenshot/screenshots.ts'
