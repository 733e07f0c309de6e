import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AfterSaleChoices,
  AfterSaleCounts,
  AgreeToAfterSale,
  ApplyForAfterSale,
  DecideAfterSale,
  IdParams,
  MerchantAfterSale,
  MerchantAfterSalePage,
  MerchantAfterSaleQuery,
  ProposeInAfterSale,
  ReceiveReturn,
  RefuseAfterSale,
  SayInAfterSale,
  ShipReplacement,
} from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import { noteChange } from '../../core/audit/note-change'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { applyForAfterSale } from './apply'
import { choicesOf } from './choices'
import { decide } from './decide'
import { viewMerchantCase } from './find-cases'
import { shipReplacement } from './goods-move'
import { countCases, listMerchantCases } from './list-merchant-cases'
import { addProof, agree, propose, refuse } from './merchant-answers'
import { receive, refuseReceipt } from './receive-return'

const tags = ['merchant']
const service = { actor: ['service'], object: 'any after-sale' } as const
const reads = { actor: ['operations', 'service', 'finance'], object: 'any after-sale' } as const
const ships = { actor: ['operations', 'service'], object: 'any after-sale' } as const
const owner = { actor: ['owner'], object: 'any after-sale' } as const

/** The merchant's side: the queue, every answer, what came back, and the decision of disputes by the shop's owner. */
export const merchantAfterSalesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps
  const change = (request: FastifyRequest, command: (tx: Tx, id: string, context: Context) => Promise<void>) =>
    app.transact(request, async (tx) => {
      const [{ id }, context] = [request.params as { id: string }, newContext(request.actor)]
      await command(tx, id, context)
      const after = await viewMerchantCase(tx, id, context)
      noteChange(request, { after: { state: after.state } })
      return after
    })
  const response = { 200: MerchantAfterSale }

  app.get(
    '/merchant/after-sales',
    {
      config: reads,
      schema: {
        tags,
        summary: 'List after-sales: what waits for somebody by the time left, otherwise the newest first',
        operationId: 'listMerchantAfterSales',
        querystring: MerchantAfterSaleQuery,
        response: { 200: MerchantAfterSalePage },
      },
    },
    async ({ query, actor }) => listMerchantCases(db, query, newContext(actor)),
  )

  app.get(
    '/merchant/after-sale-counts',
    {
      config: reads,
      schema: {
        tags,
        summary: 'How many after-sales wait for each side',
        operationId: 'countMerchantAfterSales',
        response: { 200: AfterSaleCounts },
      },
    },
    async () => countCases(db),
  )

  app.get(
    '/merchant/after-sales/:id',
    {
      config: reads,
      schema: {
        tags,
        summary: 'An after-sale with the whole conversation',
        operationId: 'getMerchantAfterSale',
        params: IdParams,
        response,
      },
    },
    async ({ params, actor }) => viewMerchantCase(db, params.id, newContext(actor)),
  )

  app.get(
    '/merchant/orders/:id/after-sale-choices',
    {
      config: { actor: ['service'], object: 'any order' },
      schema: {
        tags,
        summary: 'What can be applied for of an order, line by line',
        operationId: 'getMerchantAfterSaleChoices',
        params: IdParams,
        response: { 200: AfterSaleChoices },
      },
    },
    async ({ params, actor }) => choicesOf(db, params.id, newContext(actor).now),
  )

  app.post(
    '/merchant/orders/:id/after-sales',
    {
      // What it asks for is refunded once the buyer consents, and nobody is asked again.
      config: { actor: ['service'], object: 'any order', stepUp: true },
      schema: {
        tags,
        summary: 'Apply for an after-sale in the buyer’s name, who then consents',
        operationId: 'applyForBuyer',
        params: IdParams,
        body: ApplyForAfterSale,
        response: { 201: MerchantAfterSale },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const wanted = { orderId: request.params.id, wanted: request.body, by: 'merchant' as const }
        return viewMerchantCase(tx, await applyForAfterSale(tx, wanted, context), context)
      })
    },
  )

  app.post(
    '/merchant/after-sales/:id/agreement',
    {
      config: { ...service, stepUp: true },
      schema: {
        tags,
        summary: 'Agree: refund it, have it sent back, or send what was missing',
        operationId: 'agreeToAfterSale',
        params: IdParams,
        body: AgreeToAfterSale,
        response,
      },
    },
    async (request) => change(request, (tx, id, context) => agree(tx, id, request.body, context)),
  )

  app.post(
    '/merchant/after-sales/:id/refusal',
    {
      config: service,
      schema: {
        tags,
        summary: 'Refuse, with a reason and proof',
        operationId: 'refuseAfterSale',
        params: IdParams,
        body: RefuseAfterSale,
        response,
      },
    },
    async (request) => change(request, (tx, id, context) => refuse(tx, id, request.body, context)),
  )

  app.post(
    '/merchant/after-sales/:id/proposal',
    {
      // Whoever consents is refunded the amount that is proposed.
      config: { ...service, stepUp: true },
      schema: {
        tags,
        summary: 'Propose another kind or amount, or ask to cancel or for proof',
        operationId: 'proposeInAfterSale',
        params: IdParams,
        body: ProposeInAfterSale,
        response,
      },
    },
    async (request) => change(request, (tx, id, context) => propose(tx, id, request.body, context)),
  )

  app.post(
    '/merchant/after-sales/:id/receipt',
    {
      config: { ...ships, stepUp: true },
      schema: {
        tags,
        summary: 'Say what came back, and what of it is damaged: a return is refunded',
        operationId: 'receiveReturn',
        params: IdParams,
        body: ReceiveReturn,
        response,
      },
    },
    async (request) => change(request, (tx, id, context) => receive(tx, id, request.body, context)),
  )

  app.post(
    '/merchant/after-sales/:id/receipt-refusal',
    {
      config: service,
      schema: {
        tags,
        summary: 'Refuse what came back, with a reason and proof',
        operationId: 'refuseReturn',
        params: IdParams,
        body: RefuseAfterSale,
        response,
      },
    },
    async (request) => change(request, (tx, id, context) => refuseReceipt(tx, id, request.body, context)),
  )

  app.post(
    '/merchant/after-sales/:id/shipment',
    {
      config: ships,
      schema: {
        tags,
        summary: 'Send the replacement, or what was missing',
        operationId: 'shipReplacement',
        params: IdParams,
        body: ShipReplacement,
        response,
      },
    },
    async (request) =>
      change(request, (tx, id, context) => shipReplacement(tx, { id, waybill: request.body }, context)),
  )

  app.post(
    '/merchant/after-sales/:id/words',
    {
      config: service,
      schema: {
        tags,
        summary: 'Add words and proof, while the merchant or the judge decides',
        operationId: 'addToMerchantAfterSale',
        params: IdParams,
        body: SayInAfterSale,
        response,
      },
    },
    async (request) =>
      change(request, (tx, id, context) => addProof(tx, { id, by: 'merchant', said: request.body }, context)),
  )

  app.post(
    '/merchant/after-sales/:id/decision',
    {
      config: { ...owner, stepUp: true },
      schema: {
        tags,
        summary: 'Decide a dispute, with a reason',
        operationId: 'decideDispute',
        params: IdParams,
        body: DecideAfterSale,
        response,
      },
    },
    async (request) =>
      change(request, (tx, id, context) => {
        const { for: side, words } = request.body
        return decide(tx, id, { forBuyer: side === 'buyer', said: { words } }, context)
      }),
  )
}
