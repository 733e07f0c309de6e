import type { Entrance, EventKind } from '@haoli/contract'
import type { Db } from '../../src/platform/database/db'

/** What a walk did and retention may have deleted since. */
export interface Done {
  visits: { at: Date; entrance: Entrance; content: string | null }[]
  events: { at: Date; kind: EventKind; entrance: Entrance; content: string | null; productId: string | null }[]
}

type Subjects = [subject: string, id: string | null][]

/** All figures as `day figure entrance subject id`, computed one by one: from orders and presents as they are stored, and from `done`. */
export async function expectedFigures(db: Db, done: Done): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  const seen = new Set<string>()
  const add = (figure: string, at: Date, entrance: string, subjects: Subjects, amount = 1, once?: string) => {
    const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    for (const [subject, id] of subjects) {
      const key = `${day} ${figure} ${entrance} ${subject} ${id}`
      if (id === null || amount === 0 || (once && seen.has(`${key} ${once}`))) continue
      if (once) seen.add(`${key} ${once}`)
      figures[key] = (figures[key] ?? 0) + amount
    }
  }
  const shop = ['shop', ''] as [string, string]

  for (const { at, entrance, content } of done.visits) {
    add('visits', at, entrance, [shop, ['content', content ?? ''], ['venue_code', '']])
  }
  for (const { at, kind, entrance, content, productId } of done.events) {
    const name = { began_to_pay: 'BeganToPay' }[kind as string] ?? `${kind[0]?.toUpperCase()}${kind.slice(1)}`
    add(`events${name}`, at, entrance, [shop, ['product', productId], ['content', content]])
  }

  const orders = await db.selectFrom('orders').selectAll().orderBy('paid_at').orderBy('id').execute()
  const lines = await db.selectFrom('order_lines').selectAll().execute()
  const marks = await db.selectFrom('visit_marks').selectAll().where('mark', '=', 'content').execute()
  const terms = await db.selectFrom('commission_terms').selectAll().execute()
  const products = await db.selectFrom('products').select(['id', 'leaf_category_id']).execute()
  const held = await db.selectFrom('held_coupons').selectAll().where('order_id', 'is not', null).execute()
  const presents = await db.selectFrom('presents').selectAll().execute()
  const parcels = await db.selectFrom('parcels').selectAll().execute()
  const accepted = parcels.filter((one) => one.answered_at !== null && one.order_id !== null)

  const subjectsOfLine = (line: (typeof lines)[number]): Subjects => {
    const credited = terms.find(({ order_line_id }) => order_line_id === line.id)
    const category = products.find(({ id }) => id === line.product_id)?.leaf_category_id
    return [
      ['product', line.product_id],
      ['category', category ?? ''],
      ['promoter', credited?.promoter_id ?? ''],
      ['agency', credited?.agency_id ?? ''],
    ]
  }
  const monthOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 7)
  const about = new Map<string, { all: Subjects; entrance: string }>()
  const paid = orders.filter(({ paid_at, kind }) => paid_at !== null && kind !== 'parcel')
  for (const order of paid) {
    const at = order.paid_at as Date
    const { entrance } = order
    const content = marks.find(({ visit_id }) => visit_id === order.visit_id)?.value ?? ''
    const [coupon] = held
      .filter(({ order_id }) => order_id === order.id)
      .sort((a, b) => b.discount_fen - a.discount_fen || (a.id < b.id ? -1 : 1))
    const earlier = paid.slice(0, paid.indexOf(order)).filter((one) => one.customer_id === order.customer_id)
    const cohort = monthOf(earlier[0]?.paid_at ?? at)
    const whole: Subjects = [
      shop,
      ['cohort', cohort],
      ['venue_code', order.venue_code_id ?? ''],
      ['content', content],
      ['coupon', coupon?.coupon_id ?? ''],
    ]
    const own = lines.filter(({ order_id }) => order_id === order.id)
    const named = [...new Set(own.flatMap(subjectsOfLine).map((one) => JSON.stringify(one)))]
    const all: Subjects = [...whole, ...named.map((one) => JSON.parse(one) as Subjects[number])]
    about.set(order.id, { all, entrance })
    add('ordersPaid', at, entrance, all)
    add('buyers', at, entrance, all, 1, order.customer_id)
    if (earlier.length === 0) add('newBuyers', at, entrance, all)
    if (earlier.length === 1) add('secondOrders', at, entrance, all)
    if (!earlier.some((one) => monthOf(one.paid_at as Date) === monthOf(at))) add('buyersOfMonth', at, entrance, all)
    const received = accepted.some((one) => one.recipient_id === order.customer_id && (one.answered_at as Date) < at)
    if (earlier.length === 0 && received) add('newBuyersByPresents', at, entrance, all)
    add('salesFen', at, entrance, whole, order.payable_fen)
    const refunded = own.reduce((sum, line) => sum + line.refunded_fen, order.refunded_freight_fen)
    add('refundedFen', at, entrance, whole, refunded)
    for (const line of own) {
      add('salesFen', at, entrance, subjectsOfLine(line), line.payable_fen)
      add('refundedFen', at, entrance, subjectsOfLine(line), line.refunded_fen)
    }
    const freight = ['product', 'category', 'promoter', 'agency'].map((kind) => [kind, ''] as [string, string])
    add('salesFen', at, entrance, freight, order.freight_fen)
    add('refundedFen', at, entrance, freight, order.refunded_freight_fen)
  }

  for (const present of presents) {
    const { all = [], entrance = '' } = about.get(present.order_id) ?? {}
    if (present.opened_at) add('presentsGiven', present.opened_at, entrance, all)
    for (const parcel of accepted.filter(({ present_id }) => present_id === present.id)) {
      const at = parcel.answered_at as Date
      add('parcelsAccepted', at, entrance, all)
      const isFirst = !accepted.some(
        (one) =>
          one.recipient_id === parcel.recipient_id &&
          `${one.answered_at?.toISOString()}${one.id}` < `${at.toISOString()}${parcel.id}`,
      )
      const bought = paid.some((one) => one.customer_id === parcel.recipient_id && (one.paid_at as Date) <= at)
      if (isFirst && !bought) add('newReceivers', at, entrance, all)
    }
  }
  return figures
}

/** The figures as they are stored, in the same form. */
export async function storedFigures(db: Db): Promise<Record<string, number>> {
  const rows = await db.selectFrom('figures').selectAll().execute()
  return Object.fromEntries(
    rows.map((row) => [`${row.day} ${row.figure} ${row.entrance} ${row.subject} ${row.subject_id}`, row.value]),
  )
}
