import type { Product } from '@haoli/contract'
import { seedDemo } from '../../../server/demo/seed'
import { startShop } from './journey'
import type { Wire, WireRequest } from './phone'

/** Products of the demo catalogue that the browsing journeys meet. */
export const demo = {
  /** One spec; one of its sizes is sold out. */
  longjing: { id: 'prd_10000086200037', title: '明前西湖龙井 特级 250g 礼罐' },
  /** Colour × handle; 黛绿 with 紫檀 is sold out. */
  fan: { id: 'prd_10000086200074', title: '苏工手绘真丝团扇 缂丝流苏礼盒装' },
  /** One SKU, and as many as somebody wants. */
  jinjunmei: { id: 'prd_10000086200444', title: '金骏眉 武夷山高山单芽 50g 小罐' },
  /** One SKU, one a month. */
  sample: { id: 'prd_10000086200370', title: '新客尝鲜 · 碧螺春 3g 一泡装', sku: 'sku_1000008620037001' },
  cherries: { id: 'prd_10000086200962', title: '烟台大樱桃 美早 J 级 现摘' },
  offShelf: { id: 'prd_10000086201184', title: '阳山水蜜桃 当日采摘 8 枚礼盒' },
} as const

export const productUrl = (id: string) => `/shop/pages/product/index?id=${id}`

const matching = (requests: readonly WireRequest[]) => (method: string, path: string) =>
  requests.filter((request) => request.method === method && request.url.split('?')[0] === path)

/** A shop with the demo catalogue, and a wire that notes what it carried and can refuse. */
export async function startShelf() {
  const shop = await startShop()
  await seedDemo(shop.deps)
  const sent: WireRequest[] = []
  const carried: WireRequest[] = []
  let refuses: (request: WireRequest) => boolean = () => false

  const wire: Wire = async (request) => {
    sent.push(request)
    const refused = refuses(request)
    const answer = refused ? null : await shop.wire(request)
    // Noted once it has had its effect.
    carried.push(request)
    if (answer) return answer
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
    /** The sizes of a product with one spec, by whether they can be had. */
    async sizes(productId: string) {
      const answer = await shop.app.inject({ method: 'GET', url: `/v1/products/${productId}` })
      const { skus } = answer.json<Product>()
      const named = (wanted: boolean) =>
        skus
          .filter(({ availableQuantity }) => availableQuantity > 0 === wanted)
          .map(({ specs }) => specs[0]?.value ?? '')
      const [free, gone] = [named(true)[0], named(false)[0]]
      if (!free || !gone) throw new Error(`${productId} should have sizes of both kinds`)
      return { free, gone }
    },
    open: (url?: string, options: Parameters<typeof shop.openPhone>[0] = {}) => {
      sent.length = 0
      carried.length = 0
      refuses = () => false
      return shop.openPhone({ ...options, wire, ...(url && { url }) })
    },
    /** What has left the phone. */
    sent: matching(sent),
    /** What has been answered. */
    carried: matching(carried),
    refuse: (method: string, path: RegExp) => {
      refuses = (request) => request.method === method && path.test(request.url)
    },
  }
}
export type Shelf = Awaited<ReturnType<typeof startShelf>>
