import { type Host, openHost, openTaro, type SetDataCall, type Wire } from '@haoli/weapp-host'
import { openStub, type Recording, type Shape, titleAt } from './stub'
import type { Goods, Subject } from './subjects'

/** What WeChat carries from the logic layer to the view. */
export interface Cost {
  calls: number
  /** UTF-8 bytes of JSON. */
  bytes: number
}

const sum = (calls: SetDataCall[]): Cost => ({
  calls: calls.length,
  bytes: calls.reduce((all, { bytes }) => all + bytes, 0),
})

/** What `work` costs, once all has come to rest. */
async function costOf(host: Host, work: () => unknown): Promise<Cost> {
  host.setData.length = 0
  await work()
  await host.settle()
  return sum(host.setData)
}

const noNetwork: Wire = () => {
  throw new Error('fail net::ERR_INTERNET_DISCONNECTED')
}

/**
 * What a person sees before scrolling: what waits to come near the screen is not near it. A program of others may ask for
 * what no phone here has: it is measured as far as it comes.
 */
export async function costOfStart({ folder }: Subject, wire: Wire = noNetwork): Promise<Cost> {
  const host = openHost(folder, { wire, inSight: () => false })
  await host.launch().catch(() => undefined)
  return sum(host.setData)
}

export const wireOf = (recording: Recording, shape: Shape): Wire => {
  const answer = openStub(recording, shape)
  return ({ method, url, body }) => {
    const { status, body: value } = answer(method, url, body as string | undefined)
    return { status, body: JSON.stringify(value) }
  }
}

/** Puts the product in this place into the cart. */
async function tapAdd(host: Host, { madeWith }: Goods, title: string) {
  if (madeWith === 'taro') await openTaro(host).tap(`加入购物车：${title}`)
  else host.fire('add', { currentTarget: { dataset: { sku: 'sku_1' } } })
}

/** One more of the cart's line in this place. */
async function tapMore(host: Host, { madeWith }: Goods, index: number) {
  if (madeWith === 'native') host.fire('step', { currentTarget: { dataset: { index, by: 1 } } })
  else {
    const taro = openTaro(host)
    await taro.tap(taro.findAll('增加')[index] ?? '增加')
  }
}

export interface ListCosts {
  first: Cost
  twentyMore: Cost
  add: Cost
}

/** Of what comes and goes with the scrolling, what is within a screen of the first one. */
const near = { inSight: (_selector: string, nth: number) => nth < 3 }

/** Lets everything be drawn, as if the screen were as long as the page. */
async function scrolledThrough(host: Host) {
  host.wx.setInSight(() => true)
  await host.settle()
}

/** The list of products: its first screen; with `rows` of them mounted the next twenty, and a tap on a row in its middle. */
export async function costsOfList(subject: Subject, goods: Goods, recording: Recording, shape: Shape, rows: number) {
  const host = openHost(subject.folder, { url: goods.list, wire: wireOf(recording, shape), ...near })
  const first = await costOf(host, () => host.launch())
  await scrolledThrough(host)
  for (let shown = shape.first; shown < rows; shown += shape.more) await costOf(host, () => host.fire('onReachBottom'))
  const twentyMore = await costOf(host, () => host.fire('onReachBottom'))
  const add = await costOf(host, () => tapAdd(host, goods, titleAt(recording, Math.floor(rows / 2))))
  return { first, twentyMore, add } satisfies ListCosts
}

/** The cart: its first screen, and one more of a line in its middle. */
export async function costsOfCart(subject: Subject, goods: Goods, recording: Recording, shape: Shape) {
  const host = openHost(subject.folder, { url: goods.cart, wire: wireOf(recording, shape), ...near })
  const first = await costOf(host, () => host.launch())
  await scrolledThrough(host)
  const step = await costOf(host, () => tapMore(host, goods, Math.floor(shape.lines / 2)))
  return { first, step }
}
