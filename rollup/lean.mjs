/**
 * A rollup plugin that changes a dependency's own source, for the script build only: what our code
 * never asks of it is switched off, and the minifier drops what is dead then. The build fails where
 * a new version of the dependency no longer has what is switched off.
 * @param pieces for each file below `folder`: `[what is there, what stands instead]`
 * @param entries for an import by name: the file that it means
 */
export const lean = (name, folder, pieces, entries = {}) => {
  const files = new Map(Object.entries(pieces))
  const unseen = new Set(files.keys())
  const path = `/node_modules/${name}/${folder}/`.replace('/./', '/')
  return {
    name: `lean-${name}`,
    resolveId(id, ...how) {
      return id in entries ? this.resolve(`${process.cwd()}${path}${entries[id]}`, ...how) : null
    },
    transform(source, id) {
      const [, file] = id.replaceAll('\\', '/').split(path)
      if (!files.has(file)) return null
      unseen.delete(file)
      let code = source
      for (const [piece, instead] of files.get(file)) {
        if (code.search(piece) < 0) this.error(`${name}'s ${file} holds no ${piece}`)
        code = code.replace(piece, instead)
      }
      return { code, map: { mappings: '' } }
    },
    buildEnd(error) {
      if (!error && unseen.size) this.error(`${name} has no ${[...unseen]}`)
    },
  }
}
