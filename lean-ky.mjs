/**
 * What ky can do, and `src/transport/http.ts` never asks of it: there one layer owns time, so ky
 * neither retries nor times out, and no hook, progress, shortcut, JSON or search parameter is used.
 * That is more than half of ky. Each piece is switched off in ky's source, and the minifier drops
 * what is dead then.
 */
const switchedOff = {
  'core/constants.js': [
    // Streams, forms, and an abort controller of ky's own: our signal goes to the request as it is.
    [/(const supports\w+ = )(?:\(.*?^}\)\(\)|.*?);$/gms, '$1false;'],
  ],
  'core/Ky.js': [
    [/(?:ky|this)\.#options\.timeout/g, 'false'],
    [/(?:ky|this)\.#options\.(?:json|parseJson|searchParams|throwHttpErrors)\b/g, 'undefined'],
    [/(?:ky|this)\.#options\.(?:onDownloadProgress|onUploadProgress)/g, 'undefined'],
    [/for \(const (?:hook|\[type, mimeType\]) of/g, 'if (false) $&'],
    // `retry: 0`, so that the first error is the last.
    [/async #retry\(function_\) {/g, '$& return function_();'],
    [/#calculate(?:Retry)?Delay\(\w*\) {/g, '$& return;'],
  ],
  'utils/merge.js': [[/key === '(?:context|searchParams)'/g, 'false']],
}

/** Fails the build where a new version of ky no longer has what is switched off. */
export const leanKy = () => {
  const files = new Map(Object.entries(switchedOff))
  return {
    name: 'lean-ky',
    transform(source, id) {
      const [, file] = id.replaceAll('\\', '/').split('/node_modules/ky/distribution/')
      const pieces = files.get(file)
      if (!pieces) return null
      files.delete(file)
      let code = source
      for (const [piece, off] of pieces) {
        if (code.search(piece) < 0) this.error(`ky's ${file} holds no ${piece}`)
        code = code.replace(piece, off)
      }
      return { code, map: { mappings: '' } }
    },
    buildEnd(error) {
      if (!error && files.size) this.error(`ky has no ${[...files.keys()]}`)
    },
  }
}
