import type { Readable } from 'node:stream'
import { findProgram } from './find-program.ts'
import { killGroup, startGroup } from './processes.ts'

export const findXvfb = () => findProgram(['Xvfb'], 'xvfb')

/** A screen that nobody sees; it ends with whoever started it. */
export const startDisplay = async (xvfb: string) => {
  const args = ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp']
  const child = startGroup(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise<string>((resolve, reject) => {
    const output = child.stdio[3] as Readable
    output.once('data', (text) => resolve(`${text}`.trim()))
    output.once('close', () => reject(new Error('Xvfb did not start')))
  })
  return { name: `:${number}`, close: () => killGroup(child.pid) }
}
