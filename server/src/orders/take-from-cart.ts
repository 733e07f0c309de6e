import type { Tx } from '../deps'

/** Takes the ordered pieces out of the cart; what was added on another phone meanwhile stays in it. */
export async function takeFromCart(
  tx: Tx,
  customerId: string,
  lines: readonly { skuId: string; quantity: number }[],
): Promise<void> {
  for (const { skuId, quantity } of lines) {
    await tx
      .deleteFrom('cart_lines')
      .where('customer_id', '=', customerId)
      .where('sku_id', '=', skuId)
      .where('quantity', '<=', quantity)
      .execute()
    await tx
      .updateTable('cart_lines')
      .set((eb) => ({ quantity: eb('quantity', '-', quantity) }))
      .where('customer_id', '=', customerId)
      .where('sku_id', '=', skuId)
      .where('quantity', '>', quantity)
      .execute()
  }
}
