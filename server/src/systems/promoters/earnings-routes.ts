import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  Appeal,
  CommissionLine,
  CommissionLinePage,
  CommissionLineQuery,
  IdParams,
  RequestWithdrawal,
  Withdrawal,
  WithdrawalPage,
  WithdrawalQuery,
} from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { commissionLine, listCommissionLines } from '../../core/commission/line-views'
import { appeal } from '../../core/commission-holds/decide-hold'
import { transferOf } from '../../core/payouts/follow-withdrawal'
import { requestWithdrawal } from '../../core/payouts/request-withdrawal'
import { settleWithdrawal } from '../../core/payouts/settle-withdrawal'
import { listWithdrawals, withdrawalById } from '../../core/payouts/withdrawal-views'
import type { Db } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { promoterOf, requireEarner } from './my-promoter'

const tags = ['promoters']

/** What a promoter has earned, and how it is withdrawn. Who has left does so too. */
export const earningsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways, newContext } = app.deps

  app.get(
    '/me/promoter/commissions',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List what I earned, line by line, newest first',
        operationId: 'listCommissionLines',
        querystring: CommissionLineQuery,
        response: { 200: CommissionLinePage },
      },
    },
    async (request) => {
      const { id } = await requireEarner(db, customerOf(request))
      return listCommissionLines(db, { ...request.query, receiver: { by: 'promoter_id', id } })
    },
  )

  app.get(
    '/me/promoter/commissions/:id',
    {
      config: { actor: 'person', object: 'own commission' },
      schema: {
        tags,
        summary: 'Get a line of what I earned',
        operationId: 'getCommissionLine',
        params: IdParams,
        response: { 200: CommissionLine },
      },
    },
    async (request) => {
      const promoterId = await earnerId(db, customerOf(request), 'commission line')
      return commissionLine(db, request.params.id, { by: 'promoter_id', id: promoterId })
    },
  )

  app.post(
    '/me/promoter/commissions/:id/appeal',
    {
      config: { actor: 'person', object: 'own commission' },
      schema: {
        tags,
        summary: 'Appeal, once, against what holds a line',
        operationId: 'appealCommissionHold',
        params: IdParams,
        body: Appeal,
        response: { 200: CommissionLine },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const promoterId = await earnerId(tx, customerOf(request), 'commission line')
        const { id } = request.params
        await appeal(tx, { lineId: id, promoterId, words: request.body.words }, newContext(request.actor).now)
        return commissionLine(tx, id, { by: 'promoter_id', id: promoterId })
      }),
  )

  app.get(
    '/me/promoter/withdrawals',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List my withdrawals, newest first',
        operationId: 'listWithdrawals',
        querystring: WithdrawalQuery,
        response: { 200: WithdrawalPage },
      },
    },
    async (request) => {
      const { id } = await requireEarner(db, customerOf(request))
      return listWithdrawals(db, { ...request.query, promoterId: id })
    },
  )

  app.post(
    '/me/promoter/withdrawals',
    {
      config: { actor: 'person', object: 'own', idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Withdraw all that has settled',
        operationId: 'requestWithdrawal',
        body: RequestWithdrawal,
        response: { 201: Withdrawal },
      },
    },
    async (request, reply) => {
      reply.code(201)
      const customerId = customerOf(request)
      return app.transactWithCall(request, {
        async prepare(tx) {
          const { id: promoterId, real_name } = await requireEarner(tx, customerId)
          if (real_name === null) throw new Problem('real_name_missing', 'say your real name first')
          const { expectedFen } = request.body
          const wanted = { promoterId, expectedFen, gateway: gateways.transfers.name }
          const id = await requestWithdrawal(tx, wanted, newContext(request.actor))
          const transfer = await transferOf(tx, id)
          if (!transfer) throw new Error(`withdrawal ${id} is not open`)
          return { id, promoterId, transfer }
        },
        call: ({ transfer }) => gateways.transfers.request(transfer).catch(unavailable),
        async record(tx, { prepared: { id, promoterId }, answer: { status, client } }) {
          await settleWithdrawal(tx, { withdrawalId: id, status }, newContext(request.actor))
          return withdrawalById(tx, { id, promoterId, client })
        },
      })
    },
  )

  app.post(
    '/me/promoter/withdrawals/:id/confirmation',
    {
      config: { actor: 'person', object: 'own withdrawal', repeatable: true },
      schema: {
        tags,
        summary: 'Get anew what WeChat needs to let me confirm a withdrawal',
        operationId: 'prepareConfirmation',
        params: IdParams,
        response: { 200: Withdrawal },
      },
    },
    async (request) => {
      const promoterId = await earnerId(db, customerOf(request), 'withdrawal')
      const { id } = request.params
      await withdrawalById(db, { id, promoterId, client: null })
      const transfer = await transferOf(db, id)
      const answer = transfer && (await gateways.transfers.request(transfer).catch(unavailable))
      return withdrawalById(db, { id, promoterId, client: answer?.client ?? null })
    },
  )
}

/** What was opened stays open: the job requests it again. */
function unavailable(error: unknown): never {
  throw new Problem('unavailable', `the transfer provider does not answer: ${error}`)
}

/** Whoever never was a promoter has none of these, and is told the same as about another's. */
async function earnerId(db: Db, customerId: string, what: string): Promise<string> {
  const promoter = await promoterOf(db, customerId)
  if (!promoter) throw notFound(what)
  return promoter.id
}
