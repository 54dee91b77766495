/** The part of the build that editors read: `dist/schema.json`. */
import { writeFileSync } from 'node:fs'
import { jsonSchema } from '../src/model/schema-json.ts'

writeFileSync('dist/schema.json', `${JSON.stringify(jsonSchema, null, 2)}\n`)
