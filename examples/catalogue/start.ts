/** What `npm run catalogue` runs. */
import { fileURLToPath } from 'node:url'
import { closeOnSignal, fail } from '../close-on-signal.ts'
import { onFreePort, portFrom } from '../ports.ts'
import { startCatalogue } from './catalogue.ts'

process.on('uncaughtException', fail)

const sdkDir = fileURLToPath(new URL('../../dist', import.meta.url))
const catalogue = await onFreePort(
  (port) => startCatalogue({ port, sdkDir }),
  portFrom('PORT', process.env.PORT, 4180),
)
closeOnSignal(catalogue.close)
console.log(`catalogue ${catalogue.url}`)
