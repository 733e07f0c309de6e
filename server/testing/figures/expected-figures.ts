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

  for (const { at, entrance, content } of done.visits) add('visits', at, entrance, [shop, ['content', content]])
  for (const { at, kind, entrance, content, productId } of done.events) {
    const name = { began_to_pay: 'BeganToPay' }[kind as string] ?? `${kind[0]?.toUpperCase()}${kind.slice(1)}`
    add(`events${name}`, at, entrance, [shop, ['product', productId], ['content', content]])
  }

  const orders = await db.selectFrom('orders').selectAll().execute()
  const lines = await db.selectFrom('order_lines').selectAll().execute()
  const marks = await db.selectFrom('visit_marks').selectAll().where('mark', '=', 'content').execute()
  const about = new Map<string, { whole: Subjects; all: Subjects; entrance: string }>()
  for (const order of orders) {
    const content = marks.find(({ visit_id }) => visit_id === order.visit_id)?.value ?? null
    const own = lines.filter(({ order_id }) => order_id === order.id)
    const whole: Subjects = [shop, ['venue_code', order.venue_code_id], ['content', content]]
    const products: Subjects = [...new Set(own.map((line) => line.product_id))].map((id) => ['product', id])
    about.set(order.id, { whole, all: [...whole, ...products], entrance: order.entrance })
    const { paid_at: at, entrance } = order
    if (at === null || order.kind === 'parcel') continue
    add('ordersPaid', at, entrance, [...whole, ...products])
    add('buyers', at, entrance, [...whole, ...products], 1, order.customer_id)
    add('salesFen', at, entrance, whole, order.payable_fen)
    const refunded = own.reduce((all, line) => all + line.refunded_fen, order.refunded_freight_fen)
    add('refundedFen', at, entrance, whole, refunded)
    for (const line of own) {
      add('salesFen', at, entrance, [['product', line.product_id]], line.payable_fen)
      add('refundedFen', at, entrance, [['product', line.product_id]], line.refunded_fen)
    }
  }

  const presents = await db.selectFrom('presents').selectAll().execute()
  const parcels = await db.selectFrom('parcels').selectAll().execute()
  for (const present of presents) {
    const { all = [], entrance = '' } = about.get(present.order_id) ?? {}
    if (present.opened_at) add('presentsGiven', present.opened_at, entrance, all)
    for (const { present_id, answered_at, order_id } of parcels) {
      if (present_id === present.id && answered_at && order_id) add('parcelsAccepted', answered_at, entrance, all)
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
