import type { OrderLineRow } from '../../core/orders/order-lines'

/** Which line of an order it is, and the goods on it, as they were when it was ordered. */
export const goodsOfLine = (line: OrderLineRow) => ({
  lineId: line.id,
  skuId: line.sku_id,
  productId: line.product_id,
  title: line.title,
  specText: line.spec_text,
  imageUrl: line.image_url,
})
