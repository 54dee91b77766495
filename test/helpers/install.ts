import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const run = (command: string, ...args: readonly string[]) =>
  void execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })

/** Another run of the tests may be installing as well. */
const apt = (...args: readonly string[]) =>
  run('apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args)

/** Where a package can be installed without asking anyone. */
export const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

export const installPackage = (name: string) => {
  apt('update')
  apt('install', '-y', name)
}
