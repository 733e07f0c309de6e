import { Type } from 'typebox'
import { OneOf } from '../common/schemas'
import { type ImportReason, importReasons } from './import-reasons'

export const ReasonParams = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
  description: 'what the reason names',
})

const CatalogueNote = Type.Object(
  {
    file: OneOf(['categories', 'products']),
    row: Type.Integer({ description: 'counts from 1' }),
    path: Type.String({ description: 'a JSON pointer into the row: /skus/0/sale_price' }),
    code: OneOf(Object.keys(importReasons) as ImportReason[]),
    params: ReasonParams,
    reason: Type.String({ description: 'the same in English' }),
  },
  { title: 'CatalogueNote' },
)

export const ImportQuery = Type.Object({
  allOrNothing: Type.Optional(
    Type.Boolean({
      description: 'true: one row at fault stops the import; otherwise such rows are left out and named',
    }),
  ),
  setsOrder: Type.Optional(
    Type.Boolean({
      description:
        'true: all stand as in the file; otherwise what the shop has stays where it is, and what is new comes last',
    }),
  ),
})

/** The result of an import. `unchanged` counts products that already matched the file. */
export const CatalogueImport = Type.Object(
  {
    products: Type.Integer(),
    created: Type.Integer(),
    updated: Type.Integer(),
    unchanged: Type.Integer(),
    skus: Type.Integer(),
    categories: Type.Integer(),
    skipped: Type.Integer({ description: 'rows that were left out, because they have faults' }),
    faults: Type.Array(CatalogueNote, {
      description: 'of the rows that were left out: the first hundred of each file',
    }),
    warned: Type.Integer({ description: 'warnings in all' }),
    warnings: Type.Array(CatalogueNote, {
      description: 'what was left out of rows that were imported, or is unknown: the first hundred of each file',
    }),
  },
  { title: 'CatalogueImport' },
)
