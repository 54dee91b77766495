const runtime = '\0jsx-runtime'
const entry = '\0entry'

/**
 * A rollup plugin for a lazy file of the script tag that draws with the widget's own preact: such
 * files share no module, so `takeJsx` hands it what makes a node. For bundlers nothing is needed:
 * there both import the one preact.
 */
export const handedJsx = () => {
  let input
  return {
    name: 'handed-jsx',
    options(options) {
      input = `${process.cwd()}/${options.input}`
      return { ...options, input: entry }
    },
    resolveId(id) {
      if (id === entry || id === input) return id
      return id === 'preact/jsx-runtime' ? runtime : null
    },
    load(id) {
      if (id === entry)
        return `export * from '${input}'; export { takeJsx } from 'preact/jsx-runtime'`
      if (id !== runtime) return null
      return `export let jsx, jsxs
export const takeJsx = (own) => { jsx = jsxs = own }
export const Fragment = ({ children }) => children`
    },
  }
}
