import { type HostOptions, openHost, openTaro, type TaroNode, type Wire } from '@haoli/weapp-host'
import { inRoot } from '../../../scripts/lib/root'
import { seedDemo } from '../../../server/demo/seed'
import { testApp } from '../../../server/testing'

export type Phone = Awaited<ReturnType<Shop['open']>>
export type Shop = Awaited<ReturnType<typeof openShop>>

/** The production build on phones of the host, and the commerce API with the demo catalogue in this process. */
export async function openShop(options?: Parameters<typeof testApp>[0]) {
  const shop = await testApp(options)
  await seedDemo(shop.deps)
  let phones = 0

  const wire: Wire = async ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url)
    const answer = await shop.app.inject({
      method: method as 'GET',
      url: pathname + search,
      headers,
      ...(body !== undefined && { payload: body instanceof Uint8Array ? Buffer.from(body) : body }),
    })
    return { status: answer.statusCode, body: answer.body }
  }

  return {
    ...shop,
    wire,
    /** A phone that nobody has used yet, with the program launched on it. */
    async open(options: HostOptions = {}) {
      phones += 1
      const host = openHost(inRoot('dist/weapp'), {
        wire,
        seed: phones,
        startMs: shop.clock.now().getTime(),
        ...options,
      })
      // Nothing is drawn here, nor on a sheet that is not shown.
      host.wx.refuse('createOffscreenCanvas', 'this host draws nothing')
      await host.launch()
      const page = openTaro(host)
      return {
        host,
        ...page,
        route: () => host.page().route,
        /** The last node with this name: a sheet's button stands after the page's. */
        last: (name: string | RegExp): TaroNode => page.findAll(name).at(-1) ?? page.find(name),
      }
    },
  }
}
