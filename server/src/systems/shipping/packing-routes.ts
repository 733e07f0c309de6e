import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  PackingProposalPage,
  PackingProposalQuery,
  PackingSlips,
  PrintPackingSlips,
  ShippedTogether,
  ShipTogether,
} from '@haoli/contract/schemas'
import { writeAudit } from '../../core/audit/write-audit'
import { inTransaction } from '../../platform/database/in-transaction'
import { packingProposals } from './packing-proposals'
import { packingSlips } from './packing-slips'
import { shipTogether } from './ship-together'

const tags = ['shipping']
const config = { actor: ['operations'], object: 'any order' } as const

/** What leaves in one parcel, and the paper that goes with it. */
export const packingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/merchant/packing-proposals',
    {
      config,
      schema: {
        tags,
        summary: 'List orders of one customer that wait for the same address, the one that waits longest first',
        operationId: 'listPackingProposals',
        querystring: PackingProposalQuery,
        response: { 200: PackingProposalPage },
      },
    },
    async (request) => inTransaction(db, (tx) => packingProposals(tx, request.query, newContext(request.actor))),
  )

  app.post(
    '/merchant/packed-shipments',
    {
      config,
      schema: {
        tags,
        summary: 'Ship several orders of one customer and address in one parcel',
        operationId: 'shipTogether',
        body: ShipTogether,
        response: { 201: ShippedTogether },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        await shipTogether(tx, request.body, context)
        // The request leaves one line; each order has its own too, as if it were shipped alone.
        const { orderIds, ...shipment } = request.body
        for (const objectId of orderIds) {
          await writeAudit(tx, { actor: request.actor, action: 'shipOrder', objectId, input: shipment }, context.now)
        }
        return request.body
      })
    },
  )

  app.post(
    '/merchant/packing-slips',
    {
      // Its answer is personal data: it is kept for no key.
      config: { ...config, repeatable: true, stepUp: true },
      schema: {
        tags,
        summary: 'Get what may be printed on the slips and labels of these orders; each look at an address is logged',
        operationId: 'printPackingSlips',
        body: PrintPackingSlips,
        response: { 200: PackingSlips },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const context = newContext(request.actor)
        const { orderIds, prices = false } = request.body
        const items = await packingSlips(tx, { orderIds, prices }, context)
        for (const objectId of orderIds) {
          await writeAudit(
            tx,
            { actor: request.actor, action: 'lookAtOrder', objectId, input: { on: 'slip' } },
            context.now,
          )
        }
        return { items, printedAt: context.now.toISOString() }
      }),
  )
}
