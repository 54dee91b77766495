import { readFileSync } from 'node:fs'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import { transform } from 'lightningcss'
import esbuild from 'rollup-plugin-esbuild'
import { handedJsx } from './rollup/handed-jsx.mjs'
import { leanKy } from './rollup/lean-ky.mjs'
import { leanNanostores } from './rollup/lean-nanostores.mjs'
import { leanPreact } from './rollup/lean-preact.mjs'
import { pageParts } from './rollup/page-parts.mjs'
import { shortNames } from './rollup/short-names.mjs'
import { smaller } from './rollup/smaller.mjs'

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

/** A `.css` file is a module that exports its minified text, for a constructable sheet. */
export const css = () => ({
  name: 'css',
  transform: (source, id) => {
    if (!id.endsWith('.css')) return null
    const { code } = transform({ filename: id, code: Buffer.from(source), minify: true })
    // A custom property that is not the host's to set needs no more of its name than its beginning.
    // With a `T`: what a host registers with `@property` holds in every shadow tree, and many call
    // an angle `--a`.
    const text = code
      .toString()
      .replace(/--(?!windchime)([a-z])[a-z]*(?:-([a-z])[a-z]*)?/g, '--T$1$2')
    return { code: `export default ${JSON.stringify(text)}`, map: { mappings: '' } }
  },
})

const plugins = (define, names = {}) => [
  css(),
  resolve({ extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact', ...names }),
  replace({ preventAssignment: true, values: define }),
]

const minify = terser({
  ecma: 2020,
  compress: {
    passes: 5,
    inline: 1,
    keep_fargs: false,
    pure_getters: true,
    // No getter, no patched built-in and no symbol stands where these would see a difference.
    unsafe: true,
    unsafe_arrows: true,
    unsafe_math: true,
  },
  mangle: { properties: { regex: /^_[a-z]/ } },
})
const versionIn = { 'process.env.WINDCHIME_VERSION': JSON.stringify(version) }
const bundled = { ...versionIn, 'process.env.NODE_ENV': '"production"' }

/** For bundlers: dependencies stay imports, and lazy parts stay files of their own. */
const npmBuild = {
  input: { index: 'src/index.ts', headless: 'src/headless.ts', formats: 'src/formats.ts' },
  external: (id) =>
    Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
  output: { dir: 'dist', sourcemap: true, chunkFileNames: 'parts/[name].js' },
  plugins: plugins(versionIn, shortNames),
}

/**
 * For the script tag: a classic script, and beside it each lazy part as one file of its own. They
 * share no module: a file that another imports could not be fetched anew after a failure. Their
 * maps lie beside them, unnamed: the line that names one costs every visitor 25 bytes.
 */
const scriptFile = (name, input, format, ...more) => ({
  input,
  output: { file: `dist/${name}.js`, format, sourcemap: 'hidden', inlineDynamicImports: true },
  plugins: [...more, ...plugins(bundled, shortNames), minify, smaller()],
})

/** For a team's own tests; apart from the others, so that no app ships a byte of it. */
const testing = {
  ...npmBuild,
  input: 'src/testing.ts',
  output: { file: 'dist/testing.js', sourcemap: true },
}

/**
 * For a team's records; apart from the others, and by its full names: what it reads and gives are
 * objects of other people's.
 */
const metrics = {
  input: 'src/metrics.ts',
  output: { file: 'dist/metrics.js', format: 'es', sourcemap: true },
  plugins: plugins(versionIn),
}

/** For any page, without the rest: an element of one file, which a server imports too. */
const changelog = {
  input: 'src/changelog.ts',
  output: { file: 'dist/changelog.js', format: 'es', sourcemap: true },
  plugins: [...plugins(bundled), minify, smaller()],
}

/** For product teams, who have Node and nothing else of ours: one file that needs no package. */
const cli = {
  input: 'src/cli/cli.ts',
  external: /^node:/,
  output: { file: 'dist/cli.js', format: 'es', sourcemap: true },
  plugins: [pageParts(), ...plugins(versionIn)],
}

export default [
  npmBuild,
  testing,
  metrics,
  changelog,
  cli,
  scriptFile('windchime', 'src/script.ts', 'iife', leanNanostores()),
  scriptFile('windchime-prompt', 'src/parts/prompt.ts', 'es', leanPreact()),
  scriptFile('windchime-delivery', 'src/parts/delivery.ts', 'es', leanKy()),
  scriptFile('windchime-follow-up', 'src/parts/follow-up.ts', 'es'),
  scriptFile('windchime-check', 'src/parts/check.ts', 'es'),
  scriptFile('windchime-seldom', 'src/parts/seldom.ts', 'es'),
  scriptFile('windchime-formats', 'src/parts/formats.ts', 'es'),
  scriptFile('windchime-redact', 'src/parts/redact.ts', 'es'),
  scriptFile('windchime-texts', 'src/parts/script-texts.ts', 'es'),
  scriptFile('windchime-steer', 'src/parts/steer.ts', 'es'),
  scriptFile('windchime-places', 'src/parts/places.ts', 'es'),
  scriptFile('windchime-triggers', 'src/parts/triggers.ts', 'es'),
  scriptFile('windchime-kinds', 'src/parts/kinds.ts', 'es', handedJsx()),
  scriptFile('windchime-extras', 'src/parts/extras.ts', 'es', handedJsx()),
  scriptFile('windchime-remember', 'src/parts/remember.ts', 'es', handedJsx()),
  scriptFile('windchime-notice', 'src/parts/notice.ts', 'es', handedJsx()),
  scriptFile('windchime-history', 'src/parts/history.ts', 'es', handedJsx()),
  scriptFile('windchime-debug', 'src/parts/debug.ts', 'es'),
  scriptFile('windchime-screenshot', 'src/parts/screenshot.ts', 'es'),
]
