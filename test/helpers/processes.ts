import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const groups = new Set<number>()

const signal = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    return false
  }
}

// Whatever ends us, nothing that we started outlives us.
process.on('exit', () => {
  for (const group of groups) signal(-group)
})

/** A process that still does something: one that is dead, and only not yet buried, does not. */
interface Living {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly args: string
}

const readLiving = (pid: string): Living | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { pid: Number(pid), parent: Number(parent), group: Number(group), args }
  } catch {
    // It ended while we looked.
  }
}

const living = (): Living[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readLiving)
    .filter((process) => process !== undefined)

/** Starts a program at the head of a group of its own, so that all of it can be killed at once. */
export const startGroup = (
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess => {
  const child = spawn(command, args, { stdio: 'ignore', ...options, detached: true })
  const { pid } = child
  if (pid) groups.add(pid)
  child.on('error', () => {})
  return child
}

/** The processes of a group, or below it, whose command line contains a text. */
export const findInGroup = (group: number, text: string): number[] =>
  living()
    .filter((process) => process.group === group && process.args.includes(text))
    .map(({ pid }) => pid)

/** SIGKILL for one process; resolves to whether there was one. */
export const killProcess = (pid: number | undefined) => pid !== undefined && signal(pid)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** SIGKILL for the whole group in one breath; resolves when nothing of it runs any more. */
export const killGroup = async (group: number | undefined): Promise<void> => {
  if (group === undefined) return
  signal(-group)
  while (living().some((process) => process.group === group)) {
    signal(-group)
    await pause(5)
  }
  groups.delete(group)
}
