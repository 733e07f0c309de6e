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
  const fenOf = (wanted: (parcel: ParcelRow) => boolean) =>
    parcels.filter(wanted).reduce((all, parcel) => all + parcel.amountFen, 0)
  return {
    ...givenHead(present, head),
    goodsFen: head.goodsFen,
    discountFen: head.discountFen,
    acceptedFen: fenOf((parcel) => parcel.state === 'claimed' && parcel.returnReason === null),
    waitingFen: fenOf((parcel) => parcel.state === 'waiting'),
    refundDueFen: fenOf((parcel) => parcel.refund?.state === 'due'),
    refundedFen: fenOf((parcel) => parcel.refund?.state === 'done'),
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

interface ParcelRow extends Omit<GivenParcel, 'answeredAt' | 'thanks' | 'specText'> {
  amountFen: number
  specText: string | null
  answeredAt: Date | null
  thanksWords: string
  thanksSticker: NonNullable<GivenParcel['thanks']>['sticker']
  thankedAt: Date | null
}

/** Selects all that a giver may see of a recipient: nickname, picture and the state of the parcel. */
async function readParcels(db: Db, presentId: string): Promise<ParcelRow[]> {
  const { rows } = await sql<ParcelRow>`
    select p.id, p.ordinal, p.state, o.state as delivery, p.amount_fen as "amountFen",
      case when c.id is not null then ${publicProfile('c')} end as recipient,
      l.spec_text as "specText", p.answered_at as "answeredAt", p.decline_words as "declineWords",
      p.thanks_words as "thanksWords", p.thanks_sticker as "thanksSticker", p.thanked_at as "thankedAt",
      p.return_reason as "returnReason",
      case when r.id is not null then jsonb_build_object('amountFen', r.amount_fen, 'state', r.state) end as refund
    from parcels p
    left join customers c on c.id = p.recipient_id
    left join orders o on o.id = p.order_id
    left join order_lines l on l.order_id = o.id
    left join refunds r on r.share = p.id
    where p.present_id = ${presentId}
    order by p.ordinal`.execute(db)
  return rows
}

function parcelView(row: ParcelRow, givenSpec: string): GivenParcel {
  const { amountFen: _, thanksWords, thanksSticker, thankedAt, ...parcel } = row
  return {
    ...parcel,
    specText: row.specText ?? givenSpec,
    answeredAt: iso(row.answeredAt),
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
