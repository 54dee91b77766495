import { build } from 'esbuild'

/**
 * What an app's own bundler makes of an npm entry of the package: a script that leaves it under a
 * global name.
 */
export const bundleOf = async (
  entry: 'index' | 'headless',
  globalName: string,
): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`dist/${entry}.js`],
    bundle: true,
    format: 'iife',
    globalName,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return `${outputFiles[0]?.text}`
}
