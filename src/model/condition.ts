/** A Mongo-style condition over facts: `{ "answers.score": { "$lte": 3 } }`. */
export type Condition = { readonly [pathOrOperator: string]: unknown }

/** Join conditions; stand where a fact's path would. */
export const joins = ['$and', '$or', '$nor', '$not'] as const

/** Test one fact. */
export const operators = [
  '$eq',
  '$ne',
  '$in',
  '$nin',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$exists',
  '$not',
  '$all',
  '$size',
  '$elemMatch',
  '$olderThanDays',
  '$withinDays',
] as const

export type Join = (typeof joins)[number]
export type Operator = (typeof operators)[number]
