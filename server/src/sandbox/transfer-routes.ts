import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AnswerTransfer, IdParams, OpenTransfers } from '@haoli/contract/schemas'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { customerOf } from '../core/actors/request'
import type { TransferStatus } from '../core/gateways/transfer-gateway'
import { settleWithdrawal } from '../core/payouts/settle-withdrawal'
import type { Context } from '../core/system/system'
import type { Db, Tx } from '../platform/database/db'
import { notFound } from '../platform/problem'
import { isSandboxTransfer } from './gateways/sandbox-transfer'

/** The sandbox's stand-in for WeChat's page that confirms a transfer, registered in sandbox mode alone. */
export const sandboxTransferRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { newContext } = app.deps
  app.post(
    '/sandbox/withdrawals/:id/answer',
    {
      config: { actor: 'person', object: 'own withdrawal' },
      schema: {
        tags: ['sandbox'],
        summary: 'Confirm a withdrawal at the sandbox’s stand-in for WeChat, or let it fail',
        operationId: 'answerTransfer',
        params: IdParams,
        body: AnswerTransfer,
        response: { 200: Type.Object({}) },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { answer } = request.body
        const wanted = { id: request.params.id, customerId: customerOf(request), answer }
        await answerTransfer(tx, wanted, newContext(request.actor))
        return {}
      }),
  )
}

/** The preview's backstage lets a transfer fail, whoever's it is. */
export const sandboxFailureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps
  const config = { actor: 'sandbox', object: 'shop' } as const

  app.get(
    '/sandbox/withdrawals',
    {
      config,
      schema: {
        tags: ['sandbox'],
        summary: 'List withdrawals that wait to be confirmed',
        operationId: 'listOpenTransfers',
        response: { 200: OpenTransfers },
      },
    },
    async () => ({ items: await openTransfers(db) }),
  )

  app.post(
    '/sandbox/withdrawals/:id/failure',
    {
      config,
      schema: {
        tags: ['sandbox'],
        summary: 'Let a withdrawal fail: the money cannot reach its promoter',
        operationId: 'failTransfer',
        params: IdParams,
        response: { 200: Type.Object({}) },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await answerTransfer(tx, { id: request.params.id, answer: 'fail' }, newContext(request.actor))
        return {}
      }),
  )
}

const openTransfers = (db: Db) =>
  db
    .selectFrom('withdrawals')
    .innerJoin('promoters', 'promoters.id', 'withdrawals.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .select(['withdrawals.id', 'nickname', sql<number>`amount_fen - tax_fen`.as('netFen')])
    .where('withdrawals.state', '=', 'to_confirm')
    .orderBy('requested_at', 'desc')
    .limit(12)
    .execute()

interface Answer {
  id: string
  /** Only where it is this person's. */
  customerId?: string
  answer: 'confirm' | 'fail'
}

async function answerTransfer(tx: Tx, { id, customerId, answer }: Answer, context: Context): Promise<void> {
  let query = tx
    .selectFrom('withdrawals')
    .innerJoin('promoters', 'promoters.id', 'withdrawals.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .select(['amount_fen', 'tax_fen', 'openid'])
    .where('withdrawals.id', '=', id)
    .where('withdrawals.state', '=', 'to_confirm')
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId)
  const row = await query.executeTakeFirst()
  if (!row) throw notFound('withdrawal that waits for its confirmation')
  const { transfers } = context.gateways
  if (!isSandboxTransfer(transfers)) throw notFound('sandbox of transfers')
  const account = transfers.accounts.get(row.openid) ?? row.openid
  const status: TransferStatus =
    answer === 'confirm'
      ? { state: 'paid', amountFen: row.amount_fen - row.tax_fen, currency: 'CNY', channel: 'sandbox', account }
      : { state: 'failed', failure: 'account' }
  transfers.transfers.set(id, status)
  await settleWithdrawal(tx, { withdrawalId: id, status }, context)
}
