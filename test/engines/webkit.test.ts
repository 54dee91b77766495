import { testByKeyboard } from './by-keyboard.ts'
import { startWebKit } from './drivers/webkit.ts'

testByKeyboard('WebKit', startWebKit)
