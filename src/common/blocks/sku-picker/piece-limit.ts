import { limits, type Product, type Sku } from '@haoli/contract'

/** How many pieces can be ordered at once, and which rule limits them. */
export interface PieceLimit {
  max: number
  by: 'stock' | 'purchase_limit' | 'line'
}

export function pieceLimit(
  { purchaseLimit }: Pick<Product, 'purchaseLimit'>,
  sku: Pick<Sku, 'availableQuantity'>,
): PieceLimit {
  const bounds: PieceLimit[] = [
    { max: sku.availableQuantity, by: 'stock' },
    ...(purchaseLimit ? [{ max: purchaseLimit.quantity, by: 'purchase_limit' } as const] : []),
    { max: limits.quantityPerLine, by: 'line' },
  ]
  return bounds.reduce((least, bound) => (bound.max < least.max ? bound : least))
}
