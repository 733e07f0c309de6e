import { Type } from 'typebox'
import { type ImportReason, importReasons } from '../catalogue/import-reasons'
import { ReasonParams } from '../catalogue/import-schemas'
import { Nullable, OneOf, Page, PageQuery, Time } from '../common/schemas'
import { previewOutcomes } from './kinds'

const count = Type.Integer({ minimum: 0 })

/** What an import of a file would change, before anything is written. */
export const ImportPreview = Type.Object(
  {
    id: Type.String(),
    createdAt: Time,
    rows: count,
    counts: Type.Object({ created: count, changed: count, unchanged: count, skipped: count }),
    warned: Type.Integer({ minimum: 0, description: 'rows with a warning' }),
    stale: Type.Integer({
      minimum: 0,
      description: 'rows whose product or stock staff or an import has changed since: they will fail',
    }),
    taskId: Nullable(Type.String(), { description: 'the task that applies it; null: it was not applied' }),
  },
  { title: 'ImportPreview' },
)

const PreviewChange = Type.Object(
  {
    skuId: Nullable(Type.String(), { description: 'null: of the product' }),
    specText: Type.String(),
    field: Type.String({ description: 'the member: priceFen, stock, title …; `added`, `removed`: of a SKU' }),
    from: Type.Unknown(),
    to: Type.Unknown(),
  },
  { title: 'PreviewChange' },
)

export const PreviewRow = Type.Object(
  {
    row: Type.Integer({ minimum: 1, description: 'in the file' }),
    outcome: OneOf(previewOutcomes),
    productId: Nullable(Type.String()),
    title: Type.String(),
    changes: Type.Array(PreviewChange),
    notes: Type.Array(
      Type.Object({
        path: Type.String(),
        code: Type.Optional(OneOf(Object.keys(importReasons) as ImportReason[])),
        params: Type.Optional(ReasonParams),
        reason: Type.String({ description: 'in English' }),
        isFault: Type.Boolean(),
      }),
    ),
  },
  { title: 'PreviewRow' },
)
export const PreviewRowPage = Page(PreviewRow, { title: 'PreviewRowPage' })
export const PreviewRowQuery = Type.Object(
  {
    ...PageQuery,
    outcome: Type.Optional(OneOf(previewOutcomes)),
    warned: Type.Optional(Type.Boolean({ description: 'true: only rows with a warning or a fault' })),
  },
  { additionalProperties: false },
)
