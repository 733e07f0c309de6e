import type { PromoterKind } from '@haoli/contract'
import { choosePlan } from '../../src/core/commission/choose-plan'
import type { PlanFor } from '../../src/core/commission/plans-for'
import { shareOf } from '../../src/core/commission/share-of'
import { dayMs, hourMs } from '../../src/platform/durations'
import { type Random, sameEachTime } from './random'

export interface DemoPromoter {
  id: string
  customerId: string
  /** The phone in whose name the preview logs in. */
  device: string
  nickname: string
  realName: string
  kind: PromoterKind
  words: string
  /** Of their link to the shop. */
  code: string
  buyers: number
  opensADay: number
  /** How many pieces an order has at most. */
  basket: number
  /** The title of their shelf. */
  shelf: string
}

/** What of a plan decides who earns how much by it. */
export type PaidPlan = Pick<
  PlanFor,
  'planId' | 'productId' | 'condition' | 'ratePpm' | 'rank' | 'isTheirs' | 'offerPpm'
>

export interface DemoSku {
  id: string
  productId: string
  priceFen: number
}

/** An order that a buyer paid under a lock, and what became of it. Times are in ms. */
export interface DemoSale {
  id: string
  sku: DemoSku
  quantity: number
  payableFen: number
  plan: PaidPlan
  commissionFen: number
  paidAt: number
  /** null: it is on its way. */
  completedAt: number | null
  /** What was refunded of it after its commission had settled. */
  refund: { fen: number; at: number } | null
  /** As it was when it was paid. */
  lockUntil: number
}

export interface DemoBuyer {
  id: string
  nickname: string
  lockedAt: number
  lockUntil: number
  sales: DemoSale[]
}

export interface DemoHistory {
  promoter: DemoPromoter
  buyers: DemoBuyer[]
  opens: number[]
}

interface Circumstances {
  now: number
  skus: readonly DemoSku[]
  plans: readonly PaidPlan[]
}

export const historyDays = 92
/** Visits are kept for longer, but nobody sees more. */
const openDays = 60
const lockDays = 30
export const settleDays = 7
/** One order in so many is refunded in part. */
const refundedOf = 14

/** Three months of a promoter by rule: whom they locked, what those bought, and how often their link was opened. */
export function makeHistory(promoter: DemoPromoter, seed: number, now: Circumstances): DemoHistory {
  const random = sameEachTime(seed)
  const from = now.now - historyDays * dayMs
  const each = ((historyDays - 1) * dayMs) / promoter.buyers
  const buyers = Array.from({ length: promoter.buyers }, (_, index) => {
    const lockedAt = Math.round(from + index * each + random.between(0, each))
    return buyerOf(promoter, { id: `${promoter.customerId}_${index}`, lockedAt }, random, now)
  })
  const opens = Array.from({ length: promoter.opensADay * openDays }, () =>
    Math.round(now.now - random.between(0, openDays * dayMs)),
  )
  return { promoter, buyers, opens: [...opens, ...buyers.map(({ lockedAt }) => lockedAt)] }
}

const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨']
const givens = ['小雨', '阿宁', '子墨', '思远', '文静', '晓峰', '若溪', '佳怡', '浩然', '梓涵']

function buyerOf(
  { basket }: DemoPromoter,
  { id, lockedAt }: { id: string; lockedAt: number },
  random: Random,
  { now, skus, plans }: Circumstances,
): DemoBuyer {
  const buyer: DemoBuyer = {
    id,
    nickname: `${random.of(families)}${random.of(givens)}`,
    lockedAt,
    lockUntil: lockedAt + lockDays * dayMs,
    sales: [],
  }
  let paidAt = lockedAt + random.between(0.1, 30) * hourMs
  // An order takes two hours at least to be on its way.
  while (buyer.sales.length < 4 && paidAt < Math.min(now - 3 * hourMs, buyer.lockUntil)) {
    const sku = random.of(skus)
    const isFirstOrder = buyer.sales.length === 0
    const plan = choosePlan(
      plans.filter(({ productId }) => productId === sku.productId),
      { isFirstOrder },
    )
    const sale = saleOf(
      { id: `${id}_${buyer.sales.length}`, sku, plan, paidAt: Math.round(paidAt) },
      random,
      basket,
      now,
    )
    if (sale) {
      buyer.sales.push({ ...sale, lockUntil: buyer.lockUntil })
      buyer.lockUntil = Math.max(buyer.lockUntil, sale.paidAt + lockDays * dayMs)
    }
    paidAt += random.between(5, 26) * dayMs
  }
  return buyer
}

interface Bought {
  id: string
  sku: DemoSku
  plan: PaidPlan | undefined
  paidAt: number
}

function saleOf(
  { plan, ...bought }: Bought,
  random: Random,
  basket: number,
  now: number,
): Omit<DemoSale, 'lockUntil'> | null {
  const quantity = random.whole(1, basket)
  const payableFen = bought.sku.priceFen * quantity
  const commissionFen = plan ? shareOf(payableFen, plan.ratePpm) : 0
  if (!plan || commissionFen === 0) return null
  const received = Math.round(bought.paidAt + random.between(1.5, 5) * dayMs)
  const refundedAt = received + (settleDays + 2) * dayMs
  const isRefunded = random.whole(1, refundedOf) === 1 && refundedAt < now
  const refund = isRefunded ? { fen: Math.ceil(payableFen / 3), at: refundedAt } : null
  const completedAt = received < now ? received : null
  return { ...bought, quantity, payableFen, plan, commissionFen, completedAt, refund }
}
