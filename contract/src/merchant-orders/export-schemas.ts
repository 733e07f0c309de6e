import { Type } from 'typebox'
import { Input, OneOf } from '../common/schemas'
import { exportColumnNames, exportFormats, exportRows } from './export-columns'
import { merchantOrderFilters } from './query-schemas'

/** What is written into the file, and how. */
export const ExportOrders = Input({
  filters: Input(merchantOrderFilters, { description: 'as of the list' }),
  rows: OneOf(exportRows),
  columns: Type.Array(OneOf(exportColumnNames), {
    minItems: 1,
    maxItems: exportColumnNames.length,
    uniqueItems: true,
    description:
      'the file has them in the order of the contract; those of lines or parcels only where these are the rows',
  }),
  format: OneOf(exportFormats),
  language: OneOf(['zh', 'en'], { description: 'of the heads' }),
})
