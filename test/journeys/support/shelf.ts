import { seedDemo } from '../../../server/demo/seed'
import { startShop } from './journey'
import type { Wire, WireRequest } from './phone'

/** Products of the demo catalogue that the browsing journeys meet. */
export const demo = {
  /** Four sizes; 50g 尝鲜袋装 is sold out. */
  longjing: { id: 'prd_10000086200037', title: '明前西湖龙井 特级 250g 礼罐' },
  /** Colour × handle; 黛绿 with 紫檀 is sold out. */
  fan: { id: 'prd_10000086200074', title: '苏工手绘真丝团扇 缂丝流苏礼盒装' },
  /** One SKU. */
  sample: { id: 'prd_10000086200370', title: '新客尝鲜 · 碧螺春 3g 一泡装', sku: 'sku_1000008620037001' },
  cherries: { id: 'prd_10000086200962', title: '烟台大樱桃 美早 J 级 现摘' },
  offShelf: { id: 'prd_10000086201184', title: '阳山水蜜桃 当日采摘 8 枚礼盒' },
} as const

export const productUrl = (id: string) => `/shop/pages/product/index?id=${id}`

/** A shop with the demo catalogue, and a wire that notes what it carried and can refuse. */
export async function startShelf() {
  const shop = await startShop()
  await seedDemo(shop.deps)
  const carried: WireRequest[] = []
  let refuses: (request: WireRequest) => boolean = () => false

  const wire: Wire = async (request) => {
    carried.push(request)
    if (!refuses(request)) return shop.wire(request)
    return {
      status: 500,
      body: {
        type: 'about:blank',
        title: '',
        status: 500,
        code: 'internal',
        message: '',
        requestId: 'r',
        retryable: false,
      },
    }
  }

  return {
    ...shop,
    open: (url?: string, options: Parameters<typeof shop.openPhone>[0] = {}) => {
      carried.length = 0
      refuses = () => false
      return shop.openPhone({ ...options, wire, ...(url && { url }) })
    },
    carried: (method: string, path: string) =>
      carried.filter((request) => request.method === method && request.url.split('?')[0] === path),
    refuse: (method: string, path: RegExp) => {
      refuses = (request) => request.method === method && path.test(request.url)
    },
  }
}
export type Shelf = Awaited<ReturnType<typeof startShelf>>
