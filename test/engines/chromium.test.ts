import { testByKeyboard } from './by-keyboard.ts'
import { startChromium } from './drivers/chromium.ts'

testByKeyboard('Chromium', startChromium)
