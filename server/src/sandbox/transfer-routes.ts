import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AnswerTransfer, IdParams } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../core/actors/request'
import type { TransferStatus } from '../core/gateways/transfer-gateway'
import { settleWithdrawal } from '../core/payouts/settle-withdrawal'
import type { Context } from '../core/system/system'
import type { Tx } from '../platform/database/db'
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

interface Answer {
  id: string
  customerId: string
  answer: 'confirm' | 'fail'
}

async function answerTransfer(tx: Tx, { id, customerId, answer }: Answer, context: Context): Promise<void> {
  const row = await tx
    .selectFrom('withdrawals')
    .innerJoin('promoters', 'promoters.id', 'withdrawals.promoter_id')
    .innerJoin('customers', 'customers.id', 'promoters.customer_id')
    .select(['amount_fen', 'tax_fen', 'openid'])
    .where('withdrawals.id', '=', id)
    .where('customer_id', '=', customerId)
    .where('withdrawals.state', '=', 'to_confirm')
    .executeTakeFirst()
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
