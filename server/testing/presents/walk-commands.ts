import { sql } from 'kysely'
import { nobody } from '../../src/core/actors/actor'
import type { Gateways } from '../../src/core/gateways/gateways'
import { moveOrder } from '../../src/core/orders/move-order'
import { linesOf } from '../../src/core/orders/order-lines'
import { refundOrder } from '../../src/core/orders/refund-order'
import { shipOrder } from '../../src/core/orders/ship-order'
import { FailedOneIsOpen, openPayment } from '../../src/core/payments/open-payment'
import { settlePayment } from '../../src/core/payments/settle-payment'
import type { Context, JobQueue, Registry } from '../../src/core/system/system'
import type { Tx } from '../../src/platform/database/db'
import { Problem } from '../../src/platform/problem'
import { issueCard, presentOfCard } from '../../src/systems/presents/cards'
import { claimPresent } from '../../src/systems/presents/claim-present'
import { createPresent } from '../../src/systems/presents/create-present'
import { declinePresent } from '../../src/systems/presents/decline-present'
import { openCard } from '../../src/systems/presents/open-card'
import { receivedRow } from '../../src/systems/presents/received-view'
import { takeBackPresent } from '../../src/systems/presents/take-back-present'
import { thank } from '../../src/systems/presents/thank'
import { noticeOf } from '../orders/notice-of'
import { newWaybill } from '../orders/waybills'
import { runAlone } from '../run-alone'

/** The commands of the shop as a walk calls them: in one transaction that is rolled back at the end. */

export interface Person {
  id: string
  addressId: string
}

export interface WalkEnvironment {
  people: readonly Person[]
  /** 0 is what is given, 1 costs the same, 2 does not. */
  skus: readonly string[]
  gateways: Gateways
  jobs: JobQueue
  registry: Registry
}

/** A present of the walk with the tokens of its cards. */
export interface WalkPresent {
  id: string
  orderId: string
  tokens: string[]
}

/** What existed before the walk began. */
export interface StartingPoint {
  presents: readonly WalkPresent[]
  payments: readonly string[]
}

/** The commands of one walk. Each answers 'ok', or the code of its refusal and then has changed nothing. */
export function walkCommands(
  tx: Tx,
  { people, skus, gateways, jobs, registry }: WalkEnvironment,
  start: Date,
  before?: StartingPoint,
) {
  let now = start
  const presents: WalkPresent[] = (before?.presents ?? []).map((present) => ({
    ...present,
    tokens: [...present.tokens],
  }))
  const payments: string[] = [...(before?.payments ?? [])]
  const context = (): Context => ({ now, actor: nobody, jobs, gateways, registry })

  const person = (who: number) => people[who] as Person
  const presentAt = (index: number) => presents[index] as WalkPresent
  const attempt = async (work: () => Promise<unknown>): Promise<string> => {
    await sql`savepoint step`.execute(tx)
    try {
      await work()
      return 'ok'
    } catch (error) {
      await sql`rollback to savepoint step`.execute(tx)
      if (error instanceof Problem) return error.code
      throw error
    }
  }
  const parcelId = async (index: number, ordinal: number) => {
    const row = await tx
      .selectFrom('parcels')
      .select(['id', 'order_id'])
      .where('present_id', '=', presentAt(index).id)
      .where('ordinal', '=', ordinal)
      .executeTakeFirstOrThrow()
    return { id: row.id, orderId: row.order_id ?? '' }
  }

  /** The provider closes an order's failed payments. */
  const closeFailed = async (orderId: string) => {
    const failed = await tx
      .selectFrom('payments')
      .select('id')
      .where('order_id', '=', orderId)
      .where('state', '=', 'failed')
      .execute()
    for (const { id } of failed) await settlePayment(tx, { paymentId: id, status: { state: 'closed' } }, context())
  }

  return {
    advance(ms: number) {
      now = new Date(now.getTime() + ms)
    },
    give: (who: number, count: number, wanted: { couponIds: string[]; payableFen: number; opensOn: string | null }) =>
      attempt(async () => {
        const sendTo = count === 1 ? ('friend' as const) : ('group' as const)
        const plain = { sendTo, occasion: 'none' as const, note: '', parcels: count, skuId: skus[0] ?? '' }
        const { couponIds, payableFen: expectedPayableFen, opensOn } = wanted
        const present = { ...plain, couponIds, expectedPayableFen, opensOn }
        const id = await createPresent(tx, person(who).id, present, context())
        const row = await tx.selectFrom('presents').select('order_id').where('id', '=', id).executeTakeFirstOrThrow()
        presents.push({ id, orderId: row.order_id, tokens: [] })
      }),
    openPayment: (index: number, giver: number) =>
      attempt(async () => {
        const wanted = {
          orderId: presentAt(index).orderId,
          customerId: person(giver).id,
          gateway: gateways.pay.name,
        }
        let opened = await openPayment(tx, wanted, context())
        if ('why' in opened && opened.why instanceof FailedOneIsOpen) {
          await closeFailed(wanted.orderId)
          opened = await openPayment(tx, wanted, context())
        }
        if ('why' in opened) throw opened.why
        if (!payments.includes(opened.payment.id)) payments.push(opened.payment.id)
      }),
    presents,
    payments,
    /** A provider's notice about any payment, old or new. Answers the index of the present that it is for. */
    async notice(paymentId: string, arrived: boolean): Promise<number> {
      await settlePayment(tx, await noticeOf(tx, paymentId, arrived), context())
      const row = await tx
        .selectFrom('payments')
        .select('order_id')
        .where('id', '=', paymentId)
        .executeTakeFirstOrThrow()
      return presents.findIndex((present) => present.orderId === row.order_id)
    },
    cancel: (index: number, giver: number) =>
      attempt(() =>
        moveOrder(
          tx,
          { orderId: presentAt(index).orderId, customerId: person(giver).id, transition: 'cancel' },
          context(),
        ),
      ),
    takeBack: (index: number, giver: number) =>
      attempt(() => takeBackPresent(tx, { presentId: presentAt(index).id, giverId: person(giver).id }, context())),
    share: (index: number, giver: number) =>
      attempt(async () => {
        const wanted = { presentId: presentAt(index).id, giverId: person(giver).id }
        const card = await issueCard(tx, wanted, context())
        presentAt(index).tokens.push(card.token)
      }),
    open: (index: number, card: number, who: number) =>
      attempt(async () => {
        const presentId = await presentOfCard(tx, presentAt(index).tokens[card] ?? '', now)
        await openCard(tx, { presentId, customerId: person(who).id }, context())
      }),
    claim: (index: number, card: number, who: number, sku: number) =>
      attempt(() => {
        const { id, addressId } = person(who)
        const wanted = { addressId, ...(sku > 0 && { skuId: skus[sku] ?? '' }) }
        return claimPresent(tx, { token: presentAt(index).tokens[card] ?? '', customerId: id, wanted }, context())
      }),
    decline: (index: number, card: number, who: number) =>
      attempt(() => {
        const answer = { token: presentAt(index).tokens[card] ?? '', customerId: person(who).id, words: '' }
        return declinePresent(tx, answer, context())
      }),
    ship: (index: number, ordinal: number) =>
      attempt(async () => {
        const parcel = { company: '顺丰速运', waybillNumber: newWaybill() }
        await shipOrder(tx, (await parcelId(index, ordinal)).orderId, parcel, context())
      }),
    confirm: (index: number, ordinal: number, who: number) =>
      attempt(async () => {
        const { orderId } = await receivedRow(tx, (await parcelId(index, ordinal)).id, person(who).id)
        await moveOrder(tx, { orderId, transition: 'confirm_receipt' }, context())
      }),
    refund: (index: number, ordinal: number) =>
      attempt(async () => refundOrder(tx, (await parcelId(index, ordinal)).orderId, null, context())),
    refundFen: (index: number, ordinal: number, fen: number) =>
      attempt(async () => {
        const { orderId } = await parcelId(index, ordinal)
        const lines = (await linesOf(tx, orderId)).map(({ id }) => ({ lineId: id, fen }))
        await refundOrder(tx, orderId, { lines }, context())
      }),
    thank: (index: number, ordinal: number, who: number) =>
      attempt(async () => {
        const wanted = { parcelId: (await parcelId(index, ordinal)).id, recipientId: person(who).id }
        await thank(tx, { ...wanted, thanks: { sticker: 'hug' } }, context())
      }),
    /** Runs all due jobs in the order of the queue. A job that fails fails the test. */
    async runDue(): Promise<void> {
      for (;;) {
        const job = await tx
          .selectFrom('due_work')
          .selectAll()
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .orderBy('id')
          .limit(1)
          .executeTakeFirst()
        if (!job) return
        await tx.deleteFrom('due_work').where('id', '=', job.id).execute()
        const registered = registry.jobs.get(job.kind)
        if (!registered) throw new Error(`no system handles the job ${job.kind}`)
        await runAlone(registered, job.subject_id, context(), (work) => work(tx))
      }
    },
    /** The current presents and parcels. */
    async snapshot() {
      const { rows } = await sql<Snapshot>`
        select s.id, s.state, coalesce((
          select jsonb_agg(jsonb_build_object('state', p.state, 'reason', p.return_reason, 'by', p.recipient_id,
              'sku', p.sku_id, 'order', o.state, 'thanked', p.thanked_at is not null) order by p.ordinal)
          from parcels p left join orders o on o.id = p.order_id where p.present_id = s.id), '[]') as parcels
        from presents s`.execute(tx)
      const found = new Map(rows.map((row) => [row.id, row]))
      return presents.map(({ id }) => found.get(id) as Snapshot)
    },
  }
}
export type WalkCommands = ReturnType<typeof walkCommands>

export interface Snapshot {
  id: string
  state: string
  parcels: {
    state: string
    reason: string | null
    by: string | null
    sku: string
    order: string | null
    thanked: boolean
  }[]
}
