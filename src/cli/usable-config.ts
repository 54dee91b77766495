import { checkConfig } from '../model/check.ts'
import type { Config } from '../model/schema.ts'
import { check } from './check.ts'
import { readConfigFile } from './config-file.ts'

/**
 * What can be used of the config in a file, or, where nothing can, the lines that say why.
 *
 * @throws where the file cannot be read
 */
export const usableConfig = (path: string): Config | { readonly lines: readonly string[] } =>
  checkConfig(readConfigFile(path).value).config ?? check([path], Date.now())
