import { type ErrorCode, limits, type OrderState, type ParcelState, type PresentState } from '@haoli/contract'
import { orderSetting } from '../../src/core/orders/order-setting'
import { boundsOfDay, chinaDayOf } from '../../src/platform/china-days'
import { presentSetting } from '../../src/systems/presents/present-setting'
import { testStart } from '..'

/** A model of presents without a database. After every step of a walk the shop must agree with it. */

export interface ModelParcel {
  state: Exclude<ParcelState, 'refunded'>
  by: number | null
  sku: number
  order: OrderState | null
  shippedAt: number | null
  returned: boolean
  /** What of its share was not refunded. */
  leftFen: number
  thanked: boolean
}

export interface ModelPresent {
  state: PresentState
  giver: number
  count: number
  payableFen: number
  payBefore: number
  /** null: at once. */
  opensAt: number | null
  expiresAt: number | null
  closedAt: number | null
  parcels: ModelParcel[]
  cards: number
}

export interface Model {
  /** Milliseconds since the walk began. */
  now: number
  presents: ModelPresent[]
  /** By index of the SKU: pieces available. */
  available: number[]
}

export type Expected = 'ok' | ErrorCode

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

interface ModelGift {
  count: number
  payableFen: number
  /** So many days ahead; 0: at once. */
  daysAhead: number
}

export function give(model: Model, giver: number, { count, payableFen, daysAhead }: ModelGift): Expected {
  if (count > (model.available[0] ?? 0)) return 'out_of_stock'
  take(model, 0, count)
  const payBefore = model.now + orderSetting.initial.payMinutes * minute
  model.presents.push({
    state: 'to_pay',
    giver,
    count,
    payableFen,
    payBefore,
    opensAt: daysAhead > 0 ? boundsOfDay(dayAhead(model, daysAhead)).from.getTime() - testStart.getTime() : null,
    expiresAt: null,
    closedAt: null,
    parcels: [],
    cards: 0,
  })
  return 'ok'
}

/** The day in China so many days after the walk's today. */
export const dayAhead = ({ now }: Pick<Model, 'now'>, days: number): string =>
  chinaDayOf(new Date(testStart.getTime() + now + days * day))

/** Whether a payment can be opened: unpaid and in time. */
export const mayPay = (model: Model, present: ModelPresent): Expected =>
  present.state === 'to_pay' && present.payBefore > model.now ? 'ok' : 'order_state_conflict'

/** A payment arrived, in time or late; only an unpaid present is opened by it. */
export function paid(model: Model, present: ModelPresent): void {
  if (present.state !== 'to_pay') return
  present.state = 'open'
  present.expiresAt = Math.max(model.now, present.opensAt ?? 0) + limits.presentHours * hour
  const each = Math.floor(present.payableFen / present.count)
  const odd = present.payableFen - each * present.count
  present.parcels = Array.from({ length: present.count }, (_, index) => ({
    state: 'waiting' as const,
    by: null,
    sku: 0,
    order: null,
    shippedAt: null,
    returned: false,
    leftFen: index < odd ? each + 1 : each,
    thanked: false,
  }))
}

export function cancel(model: Model, present: ModelPresent): Expected {
  if (present.state !== 'to_pay') return 'order_state_conflict'
  present.state = 'cancelled'
  take(model, 0, -present.count)
  return 'ok'
}

export const share = (model: Model, present: ModelPresent): Expected => {
  if (!isOpen(model, present)) return 'present_state_conflict'
  present.cards += 1
  return 'ok'
}

const isOpen = (model: Model, { state, expiresAt }: ModelPresent) => state === 'open' && (expiresAt ?? 0) > model.now

/** Whether a card can be seen: until 30 days after its present closed. */
export const mayView = (model: Model, { closedAt }: ModelPresent): Expected =>
  closedAt !== null && closedAt + presentSetting.initial.cardRetentionDays * 24 * hour <= model.now ? 'not_found' : 'ok'

/** Whether a paid present waits for its day. */
const waitsForItsDay = (model: Model, { state, opensAt }: ModelPresent) =>
  state === 'open' && (opensAt ?? 0) > model.now

/** Whether a card can be opened: the giver sees it at any time. */
export function mayOpen(model: Model, present: ModelPresent, who: number): Expected {
  const view = mayView(model, present)
  if (view !== 'ok' || who === present.giver) return view
  return waitsForItsDay(model, present) ? 'present_not_open_yet' : 'ok'
}

export function takeBack(model: Model, present: ModelPresent): Expected {
  if (!waitsForItsDay(model, present)) return 'present_state_conflict'
  for (const parcel of present.parcels) Object.assign(parcel, { state: 'taken_back', returned: true })
  take(model, 0, -present.count)
  closeIfAnswered(model, present)
  return 'ok'
}

/** Why a person cannot accept or decline, or 'ok'. */
function mayAnswer(model: Model, present: ModelPresent, who: number): Expected {
  const view = mayView(model, present)
  if (view !== 'ok') return view
  if (who === present.giver) return 'present_own'
  if (waitsForItsDay(model, present)) return 'present_not_open_yet'
  if (present.parcels.some((parcel) => parcel.state === 'taken_back')) return 'present_taken_back'
  const mine = present.parcels.find((parcel) => parcel.by === who)
  if (mine) return mine.state === 'declined' ? 'present_declined_by_you' : 'present_already_yours'
  const waits = present.parcels.some((parcel) => parcel.state === 'waiting')
  if (waits && isOpen(model, present)) return 'ok'
  if (waits || present.parcels.some((parcel) => parcel.state === 'expired')) return 'present_expired'
  return present.count === 1 ? 'present_taken' : 'present_all_gone'
}

/** SKU 0 is given, 1 costs the same, 2 does not. */
export function claim(model: Model, present: ModelPresent, who: number, sku: number): Expected {
  const answer = mayAnswer(model, present, who)
  if (answer !== 'ok') return answer
  if (sku === 2) return 'swap_not_allowed'
  if (sku === 1 && (model.available[1] ?? 0) < 1) return 'out_of_stock'
  const parcel = present.parcels.find((one) => one.state === 'waiting') as ModelParcel
  Object.assign(parcel, { state: 'claimed', by: who, sku, order: 'to_ship' })
  if (sku === 1) {
    take(model, 1, 1)
    take(model, 0, -1)
  }
  closeIfAnswered(model, present)
  return 'ok'
}

export function decline(model: Model, present: ModelPresent, who: number): Expected {
  const answer = mayAnswer(model, present, who)
  if (answer !== 'ok') return answer
  const parcel = present.parcels.find((one) => one.state === 'waiting') as ModelParcel
  Object.assign(parcel, { state: 'declined', by: who, returned: true })
  take(model, 0, -1)
  closeIfAnswered(model, present)
  return 'ok'
}

function closeIfAnswered(model: Model, present: ModelPresent): void {
  if (present.parcels.some((parcel) => parcel.state === 'waiting')) return
  Object.assign(present, { state: 'closed', closedAt: model.now })
}

export function ship(model: Model, parcel: ModelParcel): Expected {
  if (parcel.order !== 'to_ship') return 'order_state_conflict'
  Object.assign(parcel, { order: 'to_receive', shippedAt: model.now })
  return 'ok'
}

export function confirm(parcel: ModelParcel, who: number): Expected {
  if (parcel.by !== who || parcel.order === null) return 'not_found'
  if (parcel.order !== 'to_receive') return 'order_state_conflict'
  parcel.order = 'completed'
  return 'ok'
}

export function refund(model: Model, parcel: ModelParcel, fen = parcel.leftFen): Expected {
  if (parcel.order === null || parcel.order === 'refunded') return 'order_state_conflict'
  if (fen > parcel.leftFen) return 'refund_exceeds_paid'
  parcel.leftFen -= fen
  if (parcel.leftFen > 0) return 'ok'
  if (parcel.order === 'to_ship') take(model, parcel.sku, -1)
  Object.assign(parcel, { order: 'refunded', returned: true })
  return 'ok'
}

export function thank(parcel: ModelParcel, who: number): Expected {
  if (parcel.by !== who || parcel.order === null) return 'not_found'
  if (parcel.thanked) return 'thanked_already'
  parcel.thanked = true
  return 'ok'
}

/** The effect of all jobs that are due. */
export function runModelJobs(model: Model): void {
  for (const present of model.presents) {
    if (present.state === 'to_pay' && present.payBefore <= model.now) cancel(model, present)
    if (present.state === 'open' && (present.expiresAt ?? 0) <= model.now) {
      for (const parcel of present.parcels.filter((one) => one.state === 'waiting')) {
        Object.assign(parcel, { state: 'expired', returned: true })
        take(model, 0, -1)
      }
      closeIfAnswered(model, present)
    }
    for (const parcel of present.parcels) {
      const confirmsAt = (parcel.shippedAt ?? 0) + orderSetting.initial.confirmDays * 24 * hour
      if (parcel.order === 'to_receive' && confirmsAt <= model.now) parcel.order = 'completed'
    }
  }
}

function take(model: Model, sku: number, pieces: number): void {
  model.available[sku] = (model.available[sku] ?? 0) - pieces
}
