/**
 * What a page has to fetch, in brotli, beside the budgets of package.json. The build ends with it,
 * and fails where a budget is passed.
 */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

interface Budget {
  readonly name: string
  /** Built files that are fetched as they are; or one entry that a bundler would resolve. */
  readonly files?: readonly string[]
  readonly entry?: string
  /** Bytes. */
  readonly limit: number
}

export interface Size extends Budget {
  /** Bytes, brotli. */
  readonly bytes: number
}

const brotli = (bytes: Uint8Array) => brotliCompressSync(bytes).length

/** An entry with its dependencies as an app would ship it; what is lazy becomes files of its own. */
const bundled = async (entry: string) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: 'out',
    entryNames: 'entry',
    write: false,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  })
  const named = (name: string) => outputFiles.find(({ path }) => path.endsWith(`/${name}`))
  const first = named('entry.js')
  const imported = [...`${first?.text}`.matchAll(/(?:from|import)"\.\/([^"]+)"/g)]
  const files = [first, ...imported.map(([, name = '']) => named(name))]
  return files.reduce((sum, file) => sum + (file ? brotli(file.contents) : 0), 0)
}

export const measure = async (): Promise<readonly Size[]> => {
  const { budgets } = JSON.parse(readFileSync('package.json', 'utf8')) as { budgets: Budget[] }
  return Promise.all(
    budgets.map(async (budget) => {
      const files = (budget.files ?? []).map((file) => brotli(readFileSync(file)))
      const sum = files.reduce((total, bytes) => total + bytes, 0)
      return { ...budget, bytes: budget.entry ? await bundled(budget.entry) : sum }
    }),
  )
}

/** 6021 → `6.1 kB`: never rounded down, so that no figure looks better than it is. */
export const kilobytes = (bytes: number) => `${(Math.ceil(bytes / 100) / 10).toFixed(1)} kB`

if (import.meta.url === `file://${process.argv[1]}`) {
  const sizes = await measure()
  for (const { name, bytes, limit } of sizes)
    console.log(
      `${bytes > limit ? '✗' : '✓'} ${kilobytes(bytes).padStart(8)} of ${kilobytes(limit).padStart(8)}  ${name}`,
    )
  if (sizes.some(({ bytes, limit }) => bytes > limit)) {
    console.error('A size is over its budget in package.json')
    process.exit(1)
  }
}
