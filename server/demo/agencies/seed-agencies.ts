import { readFile } from 'node:fs/promises'
import type { PromoterKind } from '@haoli/contract'
import { grantRole } from '../../src/core/actors/grants'
import { balanceOfAgency } from '../../src/core/commission/balance'
import { createPlan } from '../../src/core/commission/plans'
import type { Db, Tx } from '../../src/platform/database/db'
import { inTransaction } from '../../src/platform/database/in-transaction'
import { dayMs } from '../../src/platform/durations'
import { beAgency, sandboxAgencyId } from '../../src/sandbox/be-agency'
import { recordDeposit } from '../../src/systems/agencies/deposits'
import { payAgency } from '../../src/systems/agencies/pay-agency'
import { leadOnce } from './lead-once'
import { sellOnce } from './sell-once'

interface DemoAgencies {
  other: { id: string; name: string; legalName: string; entityCode: string; sharePpm: number; depositFen: number }
  sandboxDepositFen: number
  plans: { of: string; productId: string; ratePpm: number; servicePpm: number }[]
  offers: DemoOffer[]
  takings: { offerId: string; by: string; state: 'active' | 'asked' }[]
  promoters: DemoPromoter[]
  /** How often a promoter sold one piece of a SKU, over the days of the history. */
  sold: { by: string; skuId: string; times: number }[]
  /** A live room of the preview's agency, and what was bought out of it without a promoter. */
  room: { room: string; talent: string; leads: { skuId: string; quantity: number; daysAgo: number }[] }
}

interface DemoOffer {
  id: string
  of: string
  productId: string
  ratePpm: number
  asksFirst?: boolean
  isPaused?: boolean
  /** Absent: any number. */
  mostPieces?: number
  /** How long it lasts from now on. Absent: until it is ended. */
  days?: number
}

interface DemoPromoter {
  id: string
  of: string
  nickname: string
  kind: PromoterKind
  sharePpm?: number
}

const historyDays = 56
const paidDaysAgo = 14

/**
 * Two agencies with what the merchant planned for them, a plaza with goods of both, promoters, and two months of sales: the figures are
 * full for who takes the role of an agency's owner or operator in the preview.
 */
export async function seedAgencies(db: Db, now: Date): Promise<void> {
  const demo: DemoAgencies = JSON.parse(await readFile(new URL('./agencies.json', import.meta.url), 'utf8'))
  const began = new Date(now.getTime() - (historyDays + 4) * dayMs)
  await inTransaction(db, async (tx) => {
    await admit(tx, demo, began)
    for (const { of, ...plan } of demo.plans) {
      await createPlan(tx, { ...plan, kind: 'targeted', agencyIds: [of] }, began)
    }
    await fillPlaza(tx, demo, { began, now })
    for (const promoter of demo.promoters) await join(tx, promoter, began)
    await sell(tx, demo, now)
    await lead(tx, demo, { began, now })
  })
}

async function admit(tx: Tx, { other, sandboxDepositFen }: DemoAgencies, began: Date): Promise<void> {
  await beAgency(tx, began)
  await tx
    .insertInto('agencies')
    .values({
      id: other.id,
      name: other.name,
      legal_name: other.legalName,
      entity_code: other.entityCode,
      state: 'active',
      share_ppm: other.sharePpm,
      admitted_at: began,
      ended_at: null,
    })
    .execute()
  const deposits = [
    { agencyId: sandboxAgencyId, amountFen: sandboxDepositFen },
    { agencyId: other.id, amountFen: other.depositFen },
  ]
  for (const deposit of deposits) await recordDeposit(tx, { ...deposit, note: '入驻', by: null }, began)
}

/** The offers begin one minute after another, so that the newest is the first of the plaza. */
async function fillPlaza(tx: Tx, { offers, takings }: DemoAgencies, { began, now }: { began: Date; now: Date }) {
  const at = (index: number) => new Date(began.getTime() + index * 60_000)
  await tx
    .insertInto('agency_offers')
    .values(
      offers.map(({ id, of, productId, ratePpm, asksFirst = false, isPaused = false, mostPieces, days }, index) => ({
        id,
        agency_id: of,
        product_id: productId,
        rate_ppm: ratePpm,
        asks_first: asksFirst,
        most_pieces: mostPieces ?? null,
        begins_at: at(index),
        ends_at: days === undefined ? null : new Date(now.getTime() + days * dayMs),
        paused_at: isPaused ? new Date(now.getTime() - dayMs) : null,
        created_at: at(index),
      })),
    )
    .execute()
  await tx
    .insertInto('agency_takings')
    .values(
      takings.map(({ offerId, by, state }, index) => ({
        id: `agt_demo_${index}`,
        offer_id: offerId,
        agency_id: by,
        state,
        asked_at: state === 'asked' ? new Date(now.getTime() - dayMs) : at(offers.length + index),
        began_at: state === 'asked' ? null : at(offers.length + index),
        ended_at: null,
      })),
    )
    .execute()
}

async function join(tx: Tx, { id, of, nickname, kind, sharePpm }: DemoPromoter, began: Date): Promise<void> {
  const customerId = id.replace('prm', 'cus')
  await tx
    .insertInto('customers')
    .values({ id: customerId, openid: `demo:${id}`, nickname, avatar_url: null, created_at: began })
    .execute()
  await tx
    .insertInto('promoters')
    .values({ id, customer_id: customerId, kind, state: 'active', asked_at: began, joined_at: began, left_at: null })
    .execute()
  await grantRole(tx, { customerId, role: 'promoter', by: null }, began)
  await tx
    .insertInto('agency_members')
    .values({
      id: id.replace('prm', 'agm'),
      agency_id: of,
      promoter_id: id,
      share_ppm: sharePpm ?? null,
      joined_at: began,
      left_at: null,
    })
    .execute()
}

/** All sales, the earliest first; in between the merchant pays what has settled until then. */
async function sell(tx: Tx, { promoters, sold }: DemoAgencies, now: Date): Promise<void> {
  const sales = sold
    .flatMap(({ by, skuId, times }, row) =>
      Array.from({ length: times }, (_, index) => ({
        promoter: promoters.find(({ id }) => id === by),
        skuId,
        daysAgo: historyDays - ((index + 0.5) / times) * historyDays + (row % 4) * 0.2,
      })),
    )
    .sort((one, other) => other.daysAgo - one.daysAgo)
  for (const [index, { promoter, skuId, daysAgo }] of sales.entries()) {
    if (!promoter) throw new Error('somebody sells who is no promoter of the demo’s agencies')
    const paidAt = new Date(now.getTime() - daysAgo * dayMs)
    await sellOnce(tx, { id: `agency_${index}`, promoterId: promoter.id, agencyId: promoter.of, skuId, paidAt, now })
  }
  const paidAt = new Date(now.getTime() - paidDaysAgo * dayMs)
  await payWhatHadSettled(tx, sandboxAgencyId, paidAt)
}

async function lead(tx: Tx, { room: { leads, ...room } }: DemoAgencies, { began, now }: { began: Date; now: Date }) {
  const roomId = 'agr_demo_0'
  const dates = { begins_at: began, ends_at: null, created_at: began }
  await tx
    .insertInto('agency_rooms')
    .values({ id: roomId, agency_id: sandboxAgencyId, ...room, ...dates })
    .execute()
  for (const [index, { daysAgo, ...bought }] of leads.entries()) {
    const paidAt = new Date(now.getTime() - daysAgo * dayMs)
    await leadOnce(tx, { id: `lead_${index}`, room: room.room, roomId, paidAt, ...bought })
  }
}

/** What settled later is still to be paid. */
async function payWhatHadSettled(tx: Tx, agencyId: string, at: Date): Promise<void> {
  const later = tx.updateTable('commission_lines').where('agency_id', '=', agencyId).where('settled_at', '>', at)
  await later.where('state', '=', 'settled').set({ state: 'pending' }).execute()
  const { availableFen } = await balanceOfAgency(tx, agencyId)
  await payAgency(tx, agencyId, { expectedFen: availableFen, reference: '招行回单 0328-1176' }, { by: null, now: at })
  await later.where('state', '=', 'pending').set({ state: 'settled' }).execute()
}
