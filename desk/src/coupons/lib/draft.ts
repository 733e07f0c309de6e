import type { CreateCoupon, MerchantCoupon } from '@haoli/contract'
import type { Dayjs } from 'dayjs'
import { momentOf } from '@/common/form/times'
import { fenOf } from '@/common/lib/money'

/** What stands in the form: yuan where the API has fen, and a choice where it has members that exclude each other. */
export interface CouponDraft {
  name: string
  note?: string
  kind: MerchantCoupon['kind']
  offYuan?: number | null
  percentOff?: number | null
  threshold: 'none' | 'yuan' | 'pieces'
  thresholdYuan?: number | null
  thresholdPieces?: number | null
  scope: MerchantCoupon['scope']
  productIds?: string[]
  categoryIds?: string[]
  audience: string
  promoterId?: string
  payer: MerchantCoupon['payer']
  total: number
  perCustomer: number
  claim: [Dayjs, Dayjs]
  validity: 'days' | 'dates'
  validDays?: number | null
  use?: [Dayjs, Dayjs]
  budgetYuan?: number | null
}

export function bodyOf(draft: CouponDraft): CreateCoupon {
  const budgetFen = fenOf(draft.budgetYuan)
  const scopeIds = { shop: undefined, products: draft.productIds, categories: draft.categoryIds }[draft.scope]
  return {
    name: draft.name,
    note: draft.note ?? '',
    kind: draft.kind,
    ...(draft.kind === 'amount_off' ? { offFen: fenOf(draft.offYuan) ?? 0 } : { percentOff: draft.percentOff ?? 0 }),
    ...(draft.threshold === 'yuan' && { thresholdFen: fenOf(draft.thresholdYuan) ?? 0 }),
    ...(draft.threshold === 'pieces' && { thresholdQuantity: draft.thresholdPieces ?? 0 }),
    scope: draft.scope,
    ...(scopeIds && { scopeIds }),
    audience: draft.audience,
    ...(draft.audience === 'promoter_visitors' && { promoterId: draft.promoterId ?? null }),
    payer: draft.payer,
    total: draft.total,
    perCustomer: draft.perCustomer,
    claimFrom: momentOf(draft.claim[0]),
    claimUntil: momentOf(draft.claim[1]),
    ...(draft.validity === 'days' && { validDays: draft.validDays ?? 1 }),
    ...(draft.validity === 'dates' &&
      draft.use && { useFrom: momentOf(draft.use[0]), useUntil: momentOf(draft.use[1]) }),
    budgetFen,
  }
}
