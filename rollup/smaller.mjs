import { minify } from '@swc/core'

/**
 * A rollup plugin behind terser: what the one leaves, the other takes. Measured together they make
 * the files of the script tag about 1.5 % smaller than either does alone.
 */
export const smaller = () => ({
  name: 'smaller',
  renderChunk: async (code, _chunk, { format }) => {
    const module = format === 'es'
    return minify(code, {
      module,
      sourceMap: true,
      ecma: 2020,
      compress: {
        ecma: 2020,
        toplevel: module,
        passes: 5,
        keep_fargs: false,
        pure_getters: true,
        sequences: false,
        unsafe: true,
        unsafe_arrows: true,
      },
      mangle: { toplevel: module },
    })
  },
})
