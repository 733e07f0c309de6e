import type { PresentCard } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { cardViewState, isOpen } from './card-view-state'
import { goodsOfLine, publicProfile, usualPriceOf } from './columns'
import { iso } from './given-head'
import { occasionOf } from './occasion-of'
import { isTakenBack, waitsForItsDay } from './opens-at'
import { type PresentRow, parcelsOf } from './present-rows'
import { swapChoices } from './swap-choices'

interface CardRow {
  giver: PresentCard['giver']
  goods: PresentCard['goods']
  /** What a piece costs without an offer. */
  usualFen: number
  board: PresentCard['board']
}

/** A present as anybody with a card of it sees it: without price, order, address or customer ids. */
export async function cardView(db: Db, presentId: string, customerId: string | null, now: Date): Promise<PresentCard> {
  const present = await db.selectFrom('presents').selectAll().where('id', '=', presentId).executeTakeFirstOrThrow()
  const parcels = await parcelsOf(db, presentId)
  const { giver, goods, usualFen, board } = await readCardRow(db, present)
  const open = isOpen({ present, now })
  const input = { present, parcels, customerId, now }
  const you = cardViewState(input)
  const mine = you === 'yours' ? parcels.find((parcel) => parcel.recipient_id === customerId) : undefined
  const isConcealed = you !== 'own' && (waitsForItsDay(present, now) || isTakenBack(present))
  const choices = isConcealed ? [] : await swapChoices(db, present, { usualFen, now })
  return {
    giver,
    sendTo: present.send_to,
    ...occasionOf(present.occasion, present.offered_occasion),
    note: present.note,
    paper: present.paper,
    signature: present.signature,
    goods: isConcealed ? concealed : goods,
    choices: choices.map((choice) => ({ ...choice, imageUrl: choice.imageUrl ?? goods.imageUrl })),
    parcelCount: present.parcel_count,
    leftCount: open ? parcels.filter((parcel) => parcel.state === 'waiting').length : 0,
    you,
    receivedId: mine?.id ?? null,
    board: present.send_to === 'group' ? board.map((one) => ({ ...one, at: new Date(one.at).toISOString() })) : [],
    openedAt: timeOf(present.opened_at),
    opensAt: iso(present.opens_at),
    takenBack: isTakenBack(present),
    expiresAt: timeOf(present.expires_at),
    now: now.toISOString(),
  }
}

/** What is in a present on a day is nobody's to know before that day. */
const concealed: PresentCard['goods'] = { productId: '', title: '', specText: '', imageUrl: null }

/** Cards are issued for paid presents only, whose times are set. */
function timeOf(time: Date | null): string {
  if (time === null) throw new Error('this present has a card but was never paid')
  return time.toISOString()
}

async function readCardRow(db: Db, { id, giver_id, order_id }: PresentRow): Promise<CardRow> {
  const { rows } = await sql<CardRow>`
    select ${publicProfile('g')} as giver,
      ${goodsOfLine} as goods,
      ${usualPriceOf} as "usualFen",
      (select coalesce(jsonb_agg(${publicProfile('c')} || jsonb_build_object('at', p.answered_at)
          order by p.answered_at, p.ordinal), '[]')
        from parcels p join customers c on c.id = p.recipient_id
        where p.present_id = ${id} and p.order_id is not null) as board
    from customers g, order_lines l where g.id = ${giver_id} and l.order_id = ${order_id}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`present ${id} has no goods`)
  return row
}
