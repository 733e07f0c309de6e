import type { GivenParcel, GivenPresent } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { givenGoodsOfLine, publicProfile } from './columns'
import { type GivenHead, givenHead, iso } from './given-head'
import type { PresentRow } from './present-rows'

/** A present as its giver sees it: everything except addresses and shipments. `not_found` for anybody else's. */
export async function givenView(db: Db, presentId: string, giverId: string, now: Date): Promise<GivenPresent> {
  const present = await db
    .selectFrom('presents')
    .selectAll()
    .where('id', '=', presentId)
    .where('giver_id', '=', giverId)
    .executeTakeFirst()
  if (!present) throw notFound('present')
  const head = await readHead(db, present)
  const parcels = await readParcels(db, presentId)
  const sum = (fenOf: (parcel: ParcelRow) => number) => parcels.reduce((all, parcel) => all + fenOf(parcel), 0)
  return {
    ...givenHead(present, head),
    goodsFen: head.goodsFen,
    discountFen: head.discountFen,
    acceptedFen: sum(({ state, returnReason, amountFen, refundDueFen, refundedFen }) =>
      state === 'claimed' && returnReason === null ? amountFen - refundDueFen - refundedFen : 0,
    ),
    waitingFen: sum((parcel) => (parcel.state === 'waiting' ? parcel.amountFen : 0)),
    refundDueFen: sum((parcel) => parcel.refundDueFen),
    refundedFen: sum((parcel) => parcel.refundedFen),
    parcels: parcels.map((parcel) => parcelView(parcel, head.goods.specText)),
    openings: await readOpenings(db, presentId),
    inReturnFor: present.in_return_for,
    venue: head.venue,
    openedAt: iso(present.opened_at),
    remindedAt: iso(present.reminded_at),
    now: now.toISOString(),
  }
}

interface Head extends GivenHead {
  goodsFen: number
  discountFen: number
  venue: string | null
}

async function readHead(db: Db, { id, order_id }: PresentRow): Promise<Head> {
  const { rows } = await sql<Head>`
    select o.goods_fen as "goodsFen", o.discount_fen as "discountFen", o.payable_fen as "payableFen",
      o.pay_before as "payBefore", v.venue,
      ${givenGoodsOfLine} as goods
    from presents s
    join orders o on o.id = s.order_id
    join order_lines l on l.order_id = o.id
    left join venue_codes v on v.id = o.venue_code_id
    where s.id = ${id} and o.id = ${order_id}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`present ${id} has no order`)
  return row
}

interface ParcelRow extends Omit<GivenParcel, 'answeredAt' | 'arrivedAt' | 'thanks' | 'specText' | 'refund'> {
  amountFen: number
  /** Refunds that the payment provider has not paid yet, and those that it has. */
  refundDueFen: number
  refundedFen: number
  specText: string | null
  answeredAt: Date | null
  arrivedAt: Date | null
  thanksWords: string
  thanksSticker: NonNullable<GivenParcel['thanks']>['sticker']
  thankedAt: Date | null
}

/** Selects all that a giver may see of a recipient: nickname, picture and the state of the parcel. */
async function readParcels(db: Db, presentId: string): Promise<ParcelRow[]> {
  const { rows } = await sql<ParcelRow>`
    select p.id, p.ordinal, p.state, o.state as delivery, p.amount_fen as "amountFen",
      case when c.id is not null then ${publicProfile('c')} end as recipient,
      l.spec_text as "specText", p.answered_at as "answeredAt", o.completed_at as "arrivedAt", p.decline_words as "declineWords",
      p.thanks_words as "thanksWords", p.thanks_sticker as "thanksSticker", p.thanked_at as "thankedAt",
      p.return_reason as "returnReason", r.due as "refundDueFen", r.done as "refundedFen"
    from parcels p
    left join customers c on c.id = p.recipient_id
    left join orders o on o.id = p.order_id
    left join order_lines l on l.order_id = o.id
    join lateral (
      select coalesce(sum(amount_fen) filter (where state <> 'done'), 0) as due,
        coalesce(sum(amount_fen) filter (where state = 'done'), 0) as done
      from refunds where share = p.id) r on true
    where p.present_id = ${presentId}
    order by p.ordinal`.execute(db)
  return rows
}

function parcelView(row: ParcelRow, givenSpec: string): GivenParcel {
  const { amountFen: _, refundDueFen, refundedFen, thanksWords, thanksSticker, thankedAt, ...parcel } = row
  const refundFen = refundDueFen + refundedFen
  return {
    ...parcel,
    refund: refundFen === 0 ? null : { amountFen: refundFen, state: refundDueFen > 0 ? 'due' : 'done' },
    specText: row.specText ?? givenSpec,
    answeredAt: iso(row.answeredAt),
    arrivedAt: iso(row.arrivedAt),
    thanks: thankedAt && { words: thanksWords, sticker: thanksSticker, at: thankedAt.toISOString() },
  }
}

async function readOpenings(db: Db, presentId: string): Promise<GivenPresent['openings']> {
  const rows = await db
    .selectFrom('present_openings')
    .innerJoin('customers', 'customers.id', 'present_openings.customer_id')
    .select(['nickname', 'avatar_url as avatarUrl', 'at'])
    .where('present_id', '=', presentId)
    .orderBy('at')
    .orderBy('customer_id')
    .execute()
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
