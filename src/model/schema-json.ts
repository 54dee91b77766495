/**
 * The config's schema as editors read it: JSON Schema, draft 2020-12, made of the one schema, the
 * help for its keys, and the parts that no tool can convert.
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import { condition, configSchema, date, text } from './schema.ts'
import { schemaHelp } from './schema-help.ts'
import { schemaParts } from './schema-parts.ts'

/** A piece of a JSON Schema, as far as it is walked here. */
interface Piece {
  readonly properties?: Readonly<Record<string, Piece>>
  readonly items?: Piece
  readonly anyOf?: readonly Piece[]
  readonly oneOf?: readonly Piece[]
}

const byHand = { text, condition, date }
const piecesByHand = new Set<unknown>([text, ...condition.pipe, ...date.pipe])
/** What JSON Schema has no words for; the description below says it to people instead. */
const checksInCode = new Set(['check', 'raw_check'])

const converted = toJsonSchema(configSchema, {
  target: 'draft-2020-12',
  typeMode: 'input',
  definitions: byHand,
  overrideSchema: ({ valibotSchema }) => (piecesByHand.has(valibotSchema) ? {} : undefined),
  overrideAction: ({ valibotAction, jsonSchema }) =>
    checksInCode.has(valibotAction.type) ? jsonSchema : undefined,
})

const mapOf = <In, Out>(
  record: Readonly<Record<string, In>>,
  change: (key: string, it: In) => Out,
) => Object.fromEntries(Object.entries(record).map(([key, it]) => [key, change(key, it)]))

/** The piece with the help for every key in it, and for no others. */
const withHelp = (piece: Piece, path: string): Piece => ({
  ...piece,
  ...(piece.properties && {
    properties: mapOf(piece.properties, (key, inner) => {
      const at = path ? `${path}.${key}` : key
      return { ...schemaHelp[at], ...withHelp(inner, at) }
    }),
    additionalProperties: false,
  }),
  ...(piece.items && { items: withHelp(piece.items, `${path}[]`) }),
  ...(piece.anyOf && { anyOf: piece.anyOf.map((one) => withHelp(one, path)) }),
  ...(piece.oneOf && { oneOf: piece.oneOf.map((one) => withHelp(one, path)) }),
})

/** Every key that the schema knows, by the path that help is given under. */
export const keyPaths = (piece: Piece = converted as Piece, path = ''): readonly string[] => [
  ...new Set([
    ...Object.entries(piece.properties ?? {}).flatMap(([key, inner]) => {
      const at = path ? `${path}.${key}` : key
      return [at, ...keyPaths(inner, at)]
    }),
    ...(piece.items ? keyPaths(piece.items, `${path}[]`) : []),
    ...[...(piece.anyOf ?? []), ...(piece.oneOf ?? [])].flatMap((one) => keyPaths(one, path)),
  ]),
]

const { $schema, $defs: _, ...root } = converted

export const jsonSchema: object = {
  $schema,
  $id: 'https://unpkg.com/windchime@1/dist/schema.json',
  title: 'Windchime config',
  description:
    'What is asked, when, of whom and how often. Beyond this schema, no two prompts share an id, nor do two questions of a prompt or two options of a question; and a condition has at most 8 levels and 256 values.',
  ...withHelp(root as Piece, ''),
  $defs: schemaParts,
}
