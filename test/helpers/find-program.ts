import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { installPackage, isRootOnDebian } from './install.ts'

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const find = (names: readonly string[]) =>
  names
    .flatMap((name) =>
      isAbsolute(name)
        ? [name]
        : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    )
    .find(isProgram)

/**
 * A program of this machine, which is installed where that can be done without asking anyone.
 *
 * @param names what it may be called, or the whole path
 * @param debian the package that has it
 * @throws Error which says in one line what to install
 */
export const findProgram = (names: readonly string[], debian: string): string => {
  const there = find(names)
  if (there) return there
  try {
    if (isRootOnDebian()) installPackage(debian)
  } catch {
    // Whatever it was, the line below says what to do.
  }
  const found = find(names)
  if (found) return found
  throw new Error(`${names[0]} is missing: install it (on Debian: apt-get install ${debian})`)
}
