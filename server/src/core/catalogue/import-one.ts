import type { Tx } from '../../platform/database/db'
import { freightSetting } from '../freight/freight-setting'
import { readSetting } from '../settings/read-setting'
import type { Supplier } from '../stock/supply-stock'
import { namesItsTemplate } from './import-catalogue'
import { type MergeCounts, mergeProducts } from './merge-products'
import type { ProductRow } from './read-product'
import { RowIssues } from './row-issues'
import { stageProducts } from './stage-products'

/**
 * Imports one checked product, once in a transaction: a new one comes last in the catalogue, another stays where it is. Throws
 * `catalogue_invalid` for what only the shop knows: a SKU of another product, a freight template that it does not have.
 */
export async function importOne(
  tx: Tx,
  product: ProductRow,
  { keepsStock = false, ...supplier }: Supplier & { keepsStock?: boolean },
): Promise<MergeCounts> {
  const issues = new RowIssues('products')
  const freight = await readSetting(tx, freightSetting, supplier.now)
  namesItsTemplate(product, freight, { row: 1, issues })
  issues.throwIfAny()
  const staging = await stageProducts(tx)
  await staging.add(1, product)
  await staging.finish(issues)
  issues.throwIfAny()
  return mergeProducts(tx, supplier, { keepsStock })
}
