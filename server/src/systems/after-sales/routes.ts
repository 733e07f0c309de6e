import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AfterSale,
  AfterSaleChoices,
  AfterSalePage,
  AfterSaleQuery,
  AfterSaleTracking,
  ApplyForAfterSale,
  IdParams,
  ProveInAfterSale,
  SayInAfterSale,
  SendBack,
} from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import { customerOf } from '../../core/actors/request'
import type { Context, OwnersView } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { applyForAfterSale } from './apply'
import { consent, reopen, step } from './buyer-answers'
import { choicesOf } from './choices'
import { findCase, listOwnCases, viewOwnCase } from './find-cases'
import { sendBack } from './goods-move'
import { addProof } from './merchant-answers'
import { trackCase } from './track-case'

type Place = Pick<OwnersView, 'path' | 'object' | 'name' | 'noun' | 'orderIdOf'>

const plainOrders: Place = {
  path: '/orders/:id',
  object: 'own order',
  name: 'Order',
  noun: 'an order of mine',
  async orderIdOf(db: Db, id: string, customerId: string) {
    const order = await db
      .selectFrom('orders')
      .select('id')
      .where('id', '=', id)
      .where('customer_id', '=', customerId)
      .where('kind', 'in', ['plain', 'present'])
      .executeTakeFirst()
    if (!order) throw notFound('order')
    return order.id
  },
}

const tags = ['after-sales']
const own = { actor: 'person', object: 'own after-sale' } as const

/** Routes for who has the goods: the buyer of an order, or the recipient of a present, whose refund goes to its giver. */
export const afterSalesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  for (const { path, object, name, noun, orderIdOf } of [plainOrders, ...app.deps.registry.ownersViews]) {
    app.get(
      `${path}/after-sale-choices`,
      {
        config: { actor: 'person', object },
        schema: {
          tags,
          summary: `What can be applied for of ${noun}, line by line`,
          operationId: `getAfterSaleChoicesOf${name}`,
          params: IdParams,
          response: { 200: AfterSaleChoices },
        },
      },
      async (request) => {
        const orderId = await orderIdOf(db, (request.params as { id: string }).id, customerOf(request))
        return choicesOf(db, orderId, newContext(request.actor).now)
      },
    )

    app.post(
      `${path}/after-sales`,
      {
        config: { actor: 'person', object },
        schema: {
          tags,
          summary: `Apply for a refund, a return, an exchange or what is missing of ${noun}`,
          operationId: `applyForAfterSaleOf${name}`,
          params: IdParams,
          body: ApplyForAfterSale,
          response: { 201: AfterSale },
        },
      },
      async (request, reply) => {
        reply.code(201)
        return app.transact(request, async (tx) => {
          const [customerId, context] = [customerOf(request), newContext(request.actor)]
          const orderId = await orderIdOf(tx, (request.params as { id: string }).id, customerId)
          const id = await applyForAfterSale(tx, { orderId, wanted: request.body, by: 'buyer' }, context)
          return viewOwnCase(tx, id, customerId, context)
        })
      },
    )
  }

  app.get(
    '/me/after-sales',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'My after-sales, newest first',
        operationId: 'listAfterSales',
        querystring: AfterSaleQuery,
        response: { 200: AfterSalePage },
      },
    },
    async (request) =>
      listOwnCases(db, { ...request.query, customerId: customerOf(request) }, newContext(request.actor)),
  )

  app.get(
    '/after-sales/:id',
    {
      config: own,
      schema: {
        tags,
        summary: 'An after-sale of mine, with the whole conversation and the steps that I may take',
        operationId: 'getAfterSale',
        params: IdParams,
        response: { 200: AfterSale },
      },
    },
    async (request) => viewOwnCase(db, request.params.id, customerOf(request), newContext(request.actor)),
  )

  app.get(
    '/after-sales/:id/tracking',
    {
      config: own,
      schema: {
        tags,
        summary: 'Where the parcels of an after-sale are',
        operationId: 'trackAfterSale',
        params: IdParams,
        response: { 200: AfterSaleTracking },
      },
    },
    async (request) => {
      const context = newContext(request.actor)
      return trackCase(
        await findCase(db, { id: request.params.id, customerId: customerOf(request) }, context.now),
        context,
      )
    },
  )

  type Command = (tx: Tx, id: { id: string; customerId: string }, context: Context) => Promise<void>
  const change = (request: FastifyRequest, command: Command) =>
    app.transact(request, async (tx) => {
      const context = newContext(request.actor)
      const one = { id: (request.params as { id: string }).id, customerId: customerOf(request) }
      await command(tx, one, context)
      return viewOwnCase(tx, one.id, one.customerId, context)
    })

  for (const [path, operationId, summary, command] of plainSteps) {
    app.post(
      `/after-sales/:id/${path}`,
      {
        config: own,
        schema: { tags, summary, operationId, params: IdParams, response: { 200: AfterSale } },
      },
      async (request) => change(request, command),
    )
  }

  for (const [path, operationId, summary, transition] of saidSteps) {
    app.post(
      `/after-sales/:id/${path}`,
      {
        config: own,
        schema: {
          tags,
          summary,
          operationId,
          params: IdParams,
          body: ProveInAfterSale,
          response: { 200: AfterSale },
        },
      },
      async (request) =>
        change(request, (tx, one, context) => step(tx, { ...one, said: request.body }, transition, context)),
    )
  }

  app.post(
    '/after-sales/:id/words',
    {
      config: own,
      schema: {
        tags,
        summary: 'Add words, pictures or a video while the merchant or the judge decides',
        operationId: 'addToAfterSale',
        params: IdParams,
        body: SayInAfterSale,
        response: { 200: AfterSale },
      },
    },
    async (request) =>
      change(request, (tx, one, context) => addProof(tx, { ...one, by: 'buyer', said: request.body }, context)),
  )

  app.post(
    '/after-sales/:id/return',
    {
      config: own,
      schema: {
        tags,
        summary: 'Say by which waybill the goods come back, or correct it',
        operationId: 'sendBackGoods',
        params: IdParams,
        body: SendBack,
        response: { 200: AfterSale },
      },
    },
    async (request) => change(request, (tx, one, context) => sendBack(tx, { ...one, waybill: request.body }, context)),
  )
}

type Command = (tx: Tx, one: { id: string; customerId: string }, context: Context) => Promise<void>

const plainSteps: [path: string, operationId: string, summary: string, command: Command][] = [
  [
    'withdrawal',
    'withdrawAfterSale',
    'Withdraw it, while nothing was sent',
    (tx, one, context) => step(tx, one, 'withdraw', context),
  ],
  ['consent', 'consentInAfterSale', 'Consent to what the merchant proposes', consent],
  [
    'objection',
    'declineProposal',
    'Decline what the merchant proposes',
    (tx, one, context) => step(tx, one, 'decline', context),
  ],
  [
    'receipt',
    'confirmReplacement',
    'Say that the replacement has arrived',
    (tx, one, context) => step(tx, one, 'confirm_replacement', context),
  ],
  ['reopening', 'reopenAfterSale', 'Return the goods after all, though the time for it is over', reopen],
]

const saidSteps: [path: string, operationId: string, summary: string, transition: 'prove' | 'dispute'][] = [
  ['proof', 'proveInAfterSale', 'Add the proof that the merchant asks for', 'prove'],
  ['dispute', 'disputeAfterSale', 'Ask for a decision about a refusal', 'dispute'],
]
