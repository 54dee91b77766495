import { testByKeyboard } from './by-keyboard.ts'
import { startFirefoxPage } from './drivers/firefox.ts'

testByKeyboard('Firefox', startFirefoxPage)
