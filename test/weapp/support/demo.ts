/** Products of the demo catalogue that the journeys on the host meet. */
export const demo = {
  /** One spec, four sizes. */
  longjing: {
    id: 'prd_10000086200037',
    title: '明前西湖龙井 特级 250g 礼罐',
    size: '250g 礼罐',
    sku: 'sku_1000008620003701',
  },
  /** Colour × handle. */
  fan: { id: 'prd_10000086200074', title: '苏工手绘真丝团扇 缂丝流苏礼盒装' },
  /** All sizes are sold out. */
  cherries: { id: 'prd_10000086200962', size: '4 斤' },
  /** A category of the first level. */
  fruit: 'cat_610300',
  /** One SKU. */
  sample: { sku: 'sku_1000008620037001' },
} as const

export const productPage = (id: string) => `shop/pages/product/index?id=${id}`

/** What WeChat's address book answers. */
export const addressBook = {
  userName: '陈小满',
  telNumber: '13800000000',
  provinceName: '浙江省',
  cityName: '杭州市',
  countyName: '西湖区',
  detailInfo: '龙井路 1 号',
}
