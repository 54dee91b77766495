import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchFileText } from '../../src/cli/preview/watch-file.ts'
import { newScratchFolder } from '../helpers/scratch.ts'

const newFolder = () => {
  const { path, remove } = newScratchFolder()
  onTestFinished(remove)
  return path
}

const countChanges = (path: string) => {
  let changes = 0
  onTestFinished(watchFileText(path, () => (changes += 1)))
  return () => changes
}

test('finds a change of which its folder tells nothing', async () => {
  const folder = newFolder()
  const elsewhere = join(folder, 'elsewhere')
  mkdirSync(elsewhere)
  writeFileSync(join(elsewhere, 'a.json'), 'one')
  symlinkSync(join(elsewhere, 'a.json'), join(folder, 'a.json'))
  const changes = countChanges(join(folder, 'a.json'))
  writeFileSync(join(elsewhere, 'a.json'), 'another')
  await expect.poll(changes).toBe(1)
})

test('says nothing where the same is saved again, nor of its neighbours', async () => {
  const file = join(newFolder(), 'a.json')
  writeFileSync(file, 'one')
  const changes = countChanges(file)
  writeFileSync(file, 'one')
  writeFileSync(`${file}.swp`, 'two')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(changes()).toBe(0)
  writeFileSync(file, 'two')
  await expect.poll(changes).toBe(1)
})
