import { isDeepStrictEqual } from 'node:util'
import type { PreviewRow } from '@haoli/contract'
import type { CurrentRow } from './current-rows'
import type { ProductRow } from './read-product'
import type { SkuRow } from './read-skus'

type Change = PreviewRow['changes'][number]

const members = [
  'title',
  'subtitle',
  'imageUrls',
  'description',
  'detailImageUrls',
  'attributes',
  'services',
  'purchaseLimit',
  'freightTemplateId',
  'listed',
] as const
const skuMembers = ['priceFen', 'marketPriceFen', 'stock', 'listed', 'weightGrams', 'specs', 'imageUrl'] as const

/** What of a product and its SKUs another row would change. */
export function compareRows(current: CurrentRow, next: Omit<ProductRow, 'soldCount' | 'translations'>): Change[] {
  const of = (field: string, from: unknown, to: unknown) => changeOf(null, field, from, to)
  return [
    ...members.flatMap((field) => of(field, current[field], next[field])),
    ...of('categoryId', current.categoryIds.at(-1) ?? null, next.categoryIds.at(-1) ?? null),
    ...of('labels', [...current.labels].sort(), [...next.labels].sort()),
    ...compareSkus(current.skus, next.skus),
  ]
}

function compareSkus(current: readonly SkuRow[], next: readonly SkuRow[]): Change[] {
  const before = new Map(current.map((sku) => [sku.id, sku]))
  const named = new Set(next.map((sku) => sku.id))
  const changed = next.flatMap((sku) => {
    const old = before.get(sku.id)
    if (old === undefined) return changeOf(sku, 'added', null, { priceFen: sku.priceFen, stock: sku.stock })
    return skuMembers.flatMap((field) => changeOf(sku, field, old[field], sku[field]))
  })
  // It goes off the shelf, and stays for the orders that name it.
  const removed = current.filter((sku) => sku.listed && !named.has(sku.id))
  return [...changed, ...removed.flatMap((sku) => changeOf(sku, 'removed', true, false))]
}

const specTextOf = (sku: SkuRow | null) => sku?.specs.map(({ value }) => value).join(' / ') ?? ''

const changeOf = (sku: SkuRow | null, field: string, from: unknown, to: unknown): Change[] =>
  isDeepStrictEqual(from, to) ? [] : [{ skuId: sku?.id ?? null, specText: specTextOf(sku), field, from, to }]
