const { amount, ask, picture } = require('../../api')

/** What a card shows, and nothing that it does not. */
const card = ({ title, imageUrl, priceFen, soldCount, onlySkuId, couponTag }) => ({
  title,
  picture: picture(imageUrl),
  price: amount(priceFen),
  sold: soldCount,
  sku: onlySkuId,
  tag: couponTag ? `满${couponTag.thresholdFen / 100}减${couponTag.offFen / 100}` : '',
})

Page({
  data: { pages: [], more: true },
  onLoad() {
    this.load()
  },
  onReachBottom() {
    if (this.data.more && !this.loading) this.load()
  },
  load() {
    this.loading = true
    const cursor = this.cursor ? `&cursor=${this.cursor}` : ''
    ask('GET', `/v1/products?limit=20${cursor}`, undefined, ({ items, nextCursor }) => {
      this.loading = false
      this.cursor = nextCursor
      this.setData({ [`pages[${this.data.pages.length}]`]: items.map(card), more: nextCursor !== null })
    })
  },
  add({ currentTarget }) {
    ask('POST', '/v1/cart/lines', { skuId: currentTarget.dataset.sku, quantity: 1 }, () => {
      wx.showToast({ title: '已加入购物车', icon: 'success' })
    })
  },
})
