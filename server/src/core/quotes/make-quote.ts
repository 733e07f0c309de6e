import { type CreateQuote, limits, type OrderKind, type Quote, type QuoteLine, type TriedCoupon } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { type Goods, loadGoods } from '../catalogue/goods'
import { bestCoupons, chosenCoupons, type Tried, tryCoupons } from '../coupons/choose-coupons'
import { type HeldRule, matches, partOf } from '../coupons/coupon-rule'
import { triedView } from '../coupons/coupon-views'
import { couponsToClaim } from '../coupons/coupons-to-claim'
import { couponsInHand, type Held } from '../coupons/held-coupons'
import type { OrderCoupon } from '../coupons/order-coupons'
import { freightTo, noFreight } from '../freight/freight'
import { freightSetting } from '../freight/freight-setting'
import { deliverySetting, promiseOf } from '../pricing/delivery-promise'
import { type Priced, type PricedLine, type PriceLine, price } from '../pricing/pricing'
import type { Region } from '../regions/place-paths'
import { readKeptSetting } from '../settings/kept-settings'
import type { KnownVisit } from '../system/known-visit'
import type { Context } from '../system/system'
import { forbidsOrdering, problemOf } from './line-problems'
import { limitsLeft } from './purchase-limits'

interface Wanted extends Pick<CreateQuote, 'lines' | 'couponIds'> {
  kind: OrderKind
  /** Where it goes; null: not known yet. */
  address: Region | null
  /** The visit that led to it, which is the customer's. */
  visit: KnownVisit | null
  /** True: the coupons that the customer could claim are named too. An order has no use for them. */
  namesClaimable?: boolean
}

/** A quote with what an order freezes: what each funder contributes to each line, and what each applied coupon takes off. */
export interface PricedQuote extends Quote {
  lines: PricedQuoteLine[]
  appliedCoupons: OrderCoupon[]
}
type PricedQuoteLine = QuoteLine & Pick<PricedLine, 'discounts'>

/**
 * Prices the wanted lines for this customer now, with the problem of each line and the effect of each claimed coupon.
 * `couponIds` null or absent: the best ones. Orders are priced by the same function in their transaction, so a customer
 * pays what the quote said or is told what changed. The kind of order decides what it may contain and whether it pays
 * freight, the address what freight costs and which lines cannot go there.
 */
export async function makeQuote(
  db: Db,
  customerId: string,
  wanted: Wanted,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
  read?: ReadForQuote,
): Promise<PricedQuote> {
  const { found, held } = read ?? (await readForQuote(db, customerId, wanted.lines, now))
  const listed = wantedGoods(found, wanted)
  const { eligibility } = registry
  const question = { customerId, lines: listed, visit: wanted.visit, now, eligibility }
  const unitPrices = await registry.unitPrices(db, question)
  const goods = listed.map((one) => {
    const { fen = one.priceFen, offer } = unitPrices.get(one.skuId) ?? {}
    return { ...one, priceFen: fen, ...(offer && { offer }) }
  })
  const { travelsFree } = registry.orderKind(wanted.kind)
  const freight = travelsFree ? noFreight : freightTo(await readKeptSetting(db, freightSetting, now), wanted.address)
  const delivery = await readKeptSetting(db, deliverySetting, now)
  const refused = await registry.refused(db, wanted.kind, goods, now)
  const left = await limitsLeft(
    db,
    customerId,
    goods.map((one) => ({ id: one.productId, limit: one.limit })),
    now,
  )
  const requested = goods.map((one) => ({
    ...one,
    limitLeft: left.get(one.productId) ?? null,
    refusal: refused.get(one.skuId) ?? (freight.serves(one) ? undefined : ('place_not_served' as const)),
  }))
  const checked = requested.map((line) => ({ ...line, problem: problemOf(line, requested) }))
  const orderableLines = checked.filter((line) => !forbidsOrdering(line.problem))

  const discounts = await registry.discounts(db, { ...question, lines: orderableLines })
  const pricing = { discounts, freight }
  const tried = tryCoupons(orderableLines, held, pricing, now)
  const usable = tried.filter((one) => one.obstacle === null).map((one) => one.coupon)
  const best = bestCoupons(orderableLines, usable, pricing)
  const chosen = wanted.couponIds
    ? chosenCoupons(orderableLines, await chosenAmong(db, customerId, wanted.couponIds, { held, usable }))
    : { applied: best, excluded: [] }

  const priced = price(orderableLines, [...chosen.applied.map(partOf), ...discounts], freight)
  // Before it is quoted: as the price that was seen, an order could not even state it.
  if (priced.goodsFen > limits.amountFen) {
    throw new Problem('validation_failed', 'the goods of one order cost at most ¥1,000,000,000', { param: '/lines' })
  }
  const claimable = wanted.namesClaimable
    ? await couponsToClaim(db, customerId, { lines: orderableLines, usable, pricing }, { now, registry })
    : undefined
  const paid = orderableLines.map((line, index) => ({ ...line, ...(priced.lines[index] ?? nothing) }))
  const idsOf = (coupons: readonly { id: string }[]) => coupons.map((coupon) => coupon.id)
  return {
    lines: checked.map((line) => lineView(line, priced.lines[orderableLines.indexOf(line)] ?? nothing)),
    goodsFen: priced.goodsFen,
    discountFen: priced.discountFen,
    freightFen: priced.freightFen,
    payableFen: priced.payableFen,
    freightIsLeast: freight.mostFen(paid) > priced.freightFen,
    coupons: triedViews(tried, idsOf(chosen.excluded)),
    ...(claimable && { claimable }),
    appliedCouponIds: idsOf(chosen.applied),
    appliedCoupons: chosen.applied.map((coupon) => ({
      id: coupon.id,
      discountFen: takenBy(coupon, orderableLines, priced),
    })),
    bestCouponIds: idsOf(best),
    orderable: orderableLines.length === checked.length,
    ...promiseOf(delivery, wanted.address, now),
  }
}

const nothing: PricedLine = { goodsFen: 0, discountFen: 0, payableFen: 0, discounts: [] }

/** What a quote needs to know before anything else: the goods that are wanted, and the customer's coupons. */
export interface ReadForQuote {
  found: ReadonlyMap<string, Goods>
  held: readonly Held[]
}

/** Reads it; who has more to ask at the same time gives it to `makeQuote`. */
export async function readForQuote(
  db: Db,
  customerId: string,
  lines: Wanted['lines'],
  now: Date,
): Promise<ReadForQuote> {
  const skuIds = lines.map((line) => line.skuId)
  const [found, held] = await Promise.all([loadGoods(db, skuIds), couponsInHand(db, customerId, now)])
  return { found, held }
}

function wantedGoods(found: ReadForQuote['found'], wanted: Wanted) {
  return wanted.lines.map((line, index) => {
    const param = `/lines/${index}/skuId`
    const goods = found.get(line.skuId)
    if (!goods) throw new Problem('not_found', 'no such SKU', { param })
    if (wanted.lines.findIndex((other) => other.skuId === line.skuId) !== index) {
      throw new Problem('validation_failed', 'a SKU may be named once', { param })
    }
    return { ...goods, quantity: line.quantity, seenPriceFen: line.seenPriceFen ?? null }
  })
}

/**
 * The chosen coupons that can be used now; one that was used meanwhile, or has no matching goods any more, is left out.
 * `not_found` for another customer's coupon.
 */
async function chosenAmong(
  db: Db,
  customerId: string,
  ids: readonly string[],
  { held, usable }: { held: readonly HeldRule[]; usable: readonly HeldRule[] },
) {
  // Those in hand are theirs. Another one was used or has expired, or is not.
  const others = ids.filter((id) => !held.some((coupon) => coupon.id === id))
  if (others.length > 0) {
    const own = await db
      .selectFrom('held_coupons')
      .select('id')
      .where('customer_id', '=', customerId)
      .where('id', 'in', others)
      .execute()
    const foreign = others.find((id) => !own.some((row) => row.id === id))
    if (foreign !== undefined) {
      throw new Problem('not_found', 'no such coupon', { param: `/couponIds/${ids.indexOf(foreign)}` })
    }
  }
  return [...new Set(ids)].flatMap((id) => usable.filter((coupon) => coupon.id === id))
}

/** What an applied coupon takes off, in fen: no other of its step is for any of its lines. */
function takenBy(coupon: HeldRule, lines: readonly PriceLine[], priced: Priced): number {
  const { step } = partOf(coupon)
  return lines.reduce((all, line, index) => {
    const share = priced.lines[index]?.discounts.find(({ funder }) => funder === step)
    return matches(coupon, line) ? all + (share?.fen ?? 0) : all
  }, 0)
}

const triedViews = (tried: readonly Tried<Held>[], excludedIds: readonly string[]): TriedCoupon[] =>
  tried.map((one) =>
    excludedIds.includes(one.coupon.id)
      ? { ...triedView(one), usable: false, reason: 'not_combinable' }
      : triedView(one),
  )

function lineView(line: Goods & Pick<QuoteLine, 'quantity' | 'offer' | 'problem'>, money: PricedLine): PricedQuoteLine {
  const { skuId, productId, title, specText, imageUrl, priceFen, quantity, offer, problem } = line
  const goods = { skuId, productId, title, specText, imageUrl, priceFen, quantity }
  return { ...goods, ...money, ...(offer && { offer }), problem }
}
