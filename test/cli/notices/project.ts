import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Feed } from '../../../src/model/notice.ts'
import { newScratchFolder } from '../../helpers/scratch.ts'
import type { Ran } from '../run.ts'

const cli = resolve('dist/cli.js')

/** A team's repository, and what its people type there. */
export const newProject = () => {
  const { path: folder, remove } = newScratchFolder()
  onTestFinished(remove)
  const env: Record<string, string> = {
    TZ: 'UTC',
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Mei',
    GIT_AUTHOR_EMAIL: 'mei@shop.example',
    GIT_AUTHOR_DATE: '2026-11-20T09:00:00Z',
    GIT_COMMITTER_NAME: 'Mei',
    GIT_COMMITTER_EMAIL: 'mei@shop.example',
    GIT_COMMITTER_DATE: '2026-11-20T09:00:00Z',
  }
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim()

  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const write = (name: string, what: unknown) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    const text = typeof what === 'string' ? what : `${JSON.stringify(what, undefined, 2)}\n`
    writeFileSync(join(folder, name), text)
  }

  return {
    folder,
    git,
    read,
    write,
    /** @returns its hash */
    commit: (message: string) => {
      git('commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-m', message)
      return git('rev-parse', 'HEAD')
    },
    startRepository: () => {
      git('init', '--quiet', '--initial-branch=main')
      git('commit', '--quiet', '--allow-empty', '-m', 'Begin')
      git('tag', 'v1')
    },
    /** `npx windchime notices …` */
    notices: (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
      new Promise<Ran>((done) => {
        execFile(
          process.execPath,
          [cli, 'notices', ...args],
          { cwd: folder, env: { ...env, ...more }, encoding: 'utf8' },
          (error, stdout, stderr) =>
            done({
              lines: `${stdout}${stderr}`.trimEnd().split('\n'),
              exitCode: error ? Number(error.code) : 0,
            }),
        )
      }),
    feed: () => JSON.parse(read('notices.json')) as Feed,
    drafts: () =>
      (JSON.parse(read('.windchime/drafts.json')) as { notices: { id: string; draft?: never }[] })
        .notices,
  }
}

/** A response as an endpoint stores it, as far as notices are concerned. */
export const responseWith = (
  ref: string,
  claim?: { readonly h: string; readonly seal?: string },
) => ({
  kind: 'response',
  id: `id-of-${ref}`,
  ref,
  ...(claim && { claim }),
})

/** Three people who spoke: their references and the claims that a feed has of them. */
export const people = [
  responseWith('R-7F3K2QX', { h: 'q1ZxA9_kaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }),
  responseWith('R-8G4M3RY', { h: 'mP0s7c2Tbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' }),
  responseWith('R-9H5N4SZ', { h: 'zZ9-yY8_ccccccccccccccccccccccccccccccccccc' }),
]
