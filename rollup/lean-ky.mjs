import { lean } from './lean.mjs'

/**
 * What ky can do, and `src/transport/http.ts` never asks of it: there one layer owns time, so ky
 * neither retries nor times out; our signal goes to the request as it is; and no hook, progress,
 * shortcut, JSON, prefix, search parameter, default or option of another vendor is used. What stays makes
 * one request of its address and its options, and sends it. That is a fifth of ky.
 */
const switchedOff = {
  'core/constants.js': [
    [/(const supports\w+ = )(?:\(.*?^}\)\(\)|.*?);$/gms, '$1false;'],
    [/(usualFormBoundarySize = ).*/, '$10;'],
  ],
  'core/Ky.js': [
    // create()
    [/if \(typeof ky\.#options\.timeout === 'number'.*?^ {12}\}$/ms, ''],
    [/for \(const hook of ky\.#options\.hooks\.afterResponse.*?(?=^ {12}return response;$)/ms, ''],
    [/ky\.#retry\(function_\)\s+\.finally\(.*?^ {8}\}\);$/ms, 'function_();'],
    [/for \(const \[type, mimeType\] of.*?(?=^ {8}return result;$)/ms, ''],
    [/static #normalizeSearchParams.*?^ {4}\}$/ms, ''],
    [/^ {4}#(?:abortController|retryCount = 0|userProvided\w+|cachedNormalized\w+);$/gm, ''],
    // constructor()
    [/headers: mergeHeaders\(.*/, ''],
    [/hooks: mergeHooks\(.*?options\.hooks\),/s, ''],
    [/^ +(?:prefixUrl|retry|throwHttpErrors|timeout|context): .*$/gm, ''],
    [/normalizeRequestMethod\(.*\)/, 'options.method'],
    [/if \(typeof this\.#input !== 'string'.*?(?=this\.request = )/ms, ''],
    [/if \(hasSearchParameters.*?(?=^ {4}\}$)/ms, ''],
    // No retry: the first error is the last.
    [/^ {4}#calculateDelay\(\) \{.*?(?=async #fetch)/ms, ''],
    // #fetch()
    [/if \(this\.#abortController\?.*?(?=this\.#originalRequest = )/ms, ''],
    [
      /this\.request = this\.#originalRequest\.clone\(\);\s+if \(.*?timeout === false\) \{(.*?)\}/s,
      '$1',
    ],
    [/, nonRequestOptions\)/, ')'],
    [/return timeout\(.*(?=^\}$)/ms, '}'],
  ],
  'index.js': [
    [/for \(const method of.*?(?=^ {4}return ky;$)/ms, ''],
    [/validateAndMerge\(defaults, options\)/, 'options'],
  ],
}

export const leanKy = () => lean('ky', 'distribution', switchedOff)
