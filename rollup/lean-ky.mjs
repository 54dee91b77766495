import { lean } from './lean.mjs'

/**
 * What ky can do, and `src/transport/http.ts` never asks of it: there one layer owns time, so ky
 * neither retries nor times out, and no hook, progress, shortcut, JSON or search parameter is used. That is
 * more than half of ky.
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

export const leanKy = () => lean('ky', 'distribution', switchedOff)
