import { join } from 'node:path'
import { findProgram } from './find-program.ts'

const places = ['x86_64', 'aarch64', 'arm'].flatMap((machine) =>
  ['4.1', '6.0', '4.0'].map(
    (api) =>
      `/usr/lib/${machine}-linux-gnu${machine === 'arm' ? 'eabihf' : ''}/webkit2gtk-${api}/MiniBrowser`,
  ),
)

/** WebKitGTK's own small browser. */
export const findMiniBrowser = () => findProgram(places, 'libwebkit2gtk-4.1-0')

/** Its driver, which brings the browser with it. */
export const findWebKitDriver = () => findProgram(['WebKitWebDriver'], 'webkit2gtk-driver')

/** Everything that it keeps goes to the folder. */
export const homeIn = (folder: string) => ({
  HOME: folder,
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  XDG_CONFIG_HOME: join(folder, 'config'),
})
