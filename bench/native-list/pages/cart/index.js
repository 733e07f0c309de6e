const { amount, ask, picture } = require('../../api')

const row = ({ skuId, title, specText, imageUrl, priceFen, quantity }) => ({
  sku: skuId,
  title,
  spec: specText,
  picture: picture(imageUrl),
  price: amount(priceFen),
  quantity,
})

Page({
  data: { lines: [], count: 0, total: amount(0), settling: false },
  onLoad() {
    ask('GET', '/v1/cart', undefined, (cart) => {
      this.setData({ lines: cart.lines.map(row), ...this.sums(cart) })
    })
  },
  sums: ({ count, goodsFen }) => ({ count, total: amount(goodsFen) }),
  /** The row follows the finger; the sum waits for the API, dimmed. */
  step({ currentTarget }) {
    const { index, by } = currentTarget.dataset
    const { sku, quantity } = this.data.lines[index]
    const wanted = quantity + Number(by)
    if (wanted < 1) return
    this.setData({ [`lines[${index}].quantity`]: wanted, settling: true })
    ask('PUT', `/v1/cart/lines/${sku}`, { quantity: wanted }, (cart) => {
      this.setData({ ...this.sums(cart), settling: false })
    })
  },
})
