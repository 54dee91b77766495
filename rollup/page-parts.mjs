import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { build } from 'esbuild'

const isScript = /\?script$/

/** For a page that a program of ours serves: `.html` is its text, `x.ts?script` one script's. */
export const pageParts = () => ({
  name: 'page-parts',
  resolveId: (source, importer) =>
    isScript.test(source) ? resolve(dirname(importer), source) : null,
  load: async (id) => {
    if (id.endsWith('.html')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
    if (!isScript.test(id)) return null
    const { outputFiles } = await build({
      entryPoints: [id.replace(isScript, '')],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
    })
    return `export default ${JSON.stringify(outputFiles[0].text)}`
  },
})
