import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { flush, submit } from '../../helpers/delivery-site.ts'
import { openDevice } from '../../helpers/device.ts'
import { ok } from '../../helpers/fault-server.ts'
import { newFolder } from '../../helpers/running-example.ts'
import { busy, expectDurable, expectUnharmed, refusalOf, visit } from './steps.ts'

const run = (command: string, ...args: string[]) =>
  void execFileSync(command, args, { stdio: 'ignore' })

/** A folder on a disk of its own; undefined where this user may not mount one. */
const mountSmallDisk = () => {
  const folder = newFolder()
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder)
  } catch {
    return
  }
  onTestFinished(() => run('umount', '--lazy', folder))
  return folder
}

/** Writes until not one byte more finds room; returns what makes room again. */
const fill = (folder: string) => {
  const path = join(folder, 'filler')
  const file = openSync(path, 'w')
  for (const bytes of [1 << 20, 1 << 12, 1])
    try {
      for (;;) writeSync(file, Buffer.alloc(bytes))
    } catch {
      // No room for so much.
    }
  closeSync(file)
  return () => rmSync(path)
}

const long = 'many words '.repeat(180)

test('IndexedDB full, by a full disk: sent directly, and stored again when there is room', async ({
  skip,
}) => {
  const disk = mountSmallDisk()
  if (!disk) return skip('Only a user who may mount a small disk can fill it')
  const visited = await visit(await openDevice(disk).open())
  const { page, endpoint, told } = visited
  await expectDurable(visited, 'There is room')

  const makeRoom = fill(disk)
  // The last pages of files that are there already may take one or two more.
  const kept: boolean[] = []
  for (const index of [1, 2, 3, 4, 5]) {
    const { id, durable } = await submit(page, `${index} ${long}`)
    kept.push(durable)
    // Thanked only if stored or acknowledged.
    if (!durable) expect(endpoint.stored.has(id)).toBe(true)
  }
  expect(kept).toContain(false)
  expect(await told()).toContain('storage-unavailable')
  await expect.poll(() => endpoint.stored.size).toBe(6)
  endpoint.always(busy)
  expect(await refusalOf(page, `Nowhere ${long}`)).toBe('not-saved')

  makeRoom()
  endpoint.always(ok)
  await expect.poll(() => endpoint.stored.size).toBe(7)
  const { id } = await submit(page, 'There is room again')
  await expect.poll(() => endpoint.stored.has(id)).toBe(true)
  await expectUnharmed(visited)
  await page.reload()
  await expectDurable(visited, 'A new page')
  expect(await flush(page)).toBe(0)
  for (const id of endpoint.stored.keys()) expect(endpoint.identical(id)).toBe(true)
})
