/** Where the goods are that something is applied for. */
export interface Subject {
  kind: 'order' | 'parcel'
  id: string
}

export const ownPaths = {
  afterSale: (id: string) => `/service/pages/after-sale/index?id=${encodeURIComponent(id)}`,
  afterSales: '/service/pages/after-sales/index',
} as const

/** The page of what was bought or received. */
export const goodsPath = ({ kind, id }: Subject): string =>
  kind === 'order' ? `/trade/pages/order/index?id=${id}` : `/gift/pages/received-present/index?id=${id}`
