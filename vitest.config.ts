import { defineConfig } from 'vitest/config'
import { leanPreact } from './rollup/lean-preact.mjs'
import { styles } from './test/helpers/styles.ts'

/** They wait most of the time, to see that nothing comes. */
const waiting = [
  'test/flows/asking/*.test.ts',
  'test/flows/prompts/*.test.ts',
  'test/flows/follow-up/{hostile-feed,broken-file,allowance,static-feed,personal-feed,showing}.test.ts',
]

const inBrowser = [
  'test/flows/**/*.test.ts',
  'test/shop/**/*.test.ts',
  'test/**/*-in-chromium.test.ts',
]

/** A browser each, and nothing else to do. */
const engines = ['test/engines/*.test.ts']

export default defineConfig({
  plugins: [styles()],
  define: { 'process.env.WINDCHIME_VERSION': '"test"' },
  test: {
    globalSetup: 'test/helpers/global-setup.ts',
    // What comes true within moments may take a while on a machine that others use too.
    expect: { poll: { timeout: 10_000, interval: 25 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...engines],
          // Properties are tried many times over, on machines that have other things to do.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // The widget as the script tag has it.
        plugins: [{ ...leanPreact(), enforce: 'pre' }],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
        test: {
          name: 'lean',
          include: ['test/widget/**/*.test.tsx'],
          server: { deps: { inline: ['preact'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'waiting',
          include: waiting,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // A browser and two servers a file: side by side they would only wait for each other.
        test: {
          name: 'browser',
          include: inBrowser,
          exclude: waiting,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: engines,
          globalSetup: 'test/helpers/engines-setup.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
