import { readFileSync } from 'node:fs'

/** What the build does to a `.css` file, for tests that run the source: a module with its text. */
export const styles = () => ({
  name: 'styles',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('.css') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null,
})
