/** Writes what the script tag's widget says in other languages: a file for each part of each. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import type { Wording } from '../src/languages/texts.ts'
import { languageTags } from '../src/widget/speak.ts'

type Sections = Readonly<Record<string, Wording>>

const english: Sections = await import('../src/languages/en.ts')

for (const tag of languageTags) {
  const sections: Sections = await import(`../src/languages/${tag}.ts`)
  mkdirSync(`dist/windchime-texts/${tag}`, { recursive: true })
  for (const [section, texts] of Object.entries(sections)) {
    const keys = Object.keys(english[section] ?? {})
    const more = Object.entries(texts).filter(([key]) => !keys.includes(key))
    const source = `export const texts=[${keys.map((key) => JSON.stringify(texts[key] ?? null))}],
      more=${JSON.stringify(Object.fromEntries(more))}`
    const { code } = transformSync(source, { minify: true, format: 'esm', charset: 'utf8' })
    writeFileSync(`dist/windchime-texts/${tag}/${section}.js`, code)
  }
}
