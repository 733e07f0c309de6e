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
 * Imports one checked product, which takes the place `row` in the catalogue; once in a transaction. Throws `catalogue_invalid` for
 * what only the shop knows: a SKU of another product, a freight template that it does not have.
 */
export async function importOne(
  tx: Tx,
  { row, product }: { row: number; product: ProductRow },
  { keepsStock = false, ...supplier }: Supplier & { keepsStock?: boolean },
): Promise<MergeCounts> {
  const issues = new RowIssues('products')
  const freight = await readSetting(tx, freightSetting, supplier.now)
  namesItsTemplate(product, freight, { row, issues })
  issues.throwIfAny()
  const staging = await stageProducts(tx)
  await staging.add(row, product)
  await staging.finish(issues)
  issues.throwIfAny()
  return mergeProducts(tx, supplier, { keepsStock })
}
