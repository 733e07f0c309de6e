import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CreateShippingBatch,
  IdParams,
  ShippingBatch,
  ShippingBatchPage,
  ShippingBatchQuery,
  ShippingBatchRowPage,
  ShippingBatchRowQuery,
  ShippingFailures,
} from '@haoli/contract/schemas'
import { noteChange } from '../../core/audit/note-change'
import { failuresOf, listBatches, listBatchRows, viewBatch } from './batch-views'
import { createBatch } from './create-batch'
import { startBatch } from './start-batch'

const tags = ['shipping']
const config = { actor: ['operations'], object: 'any order' } as const
/** Of the most rows that a file may have, with long cells. */
const bodyLimit = 8 * 1024 * 1024

/** Many orders are shipped from one file: first a preview, then a task. */
export const shippingBatchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.post(
    '/merchant/shipping-batches',
    {
      config,
      bodyLimit,
      schema: {
        tags,
        summary: 'Read a file of waybills and say of each row whether it can be shipped; ships nothing',
        operationId: 'createShippingBatch',
        body: CreateShippingBatch,
        response: { 201: ShippingBatch },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const { fileName, rows } = request.body
        const id = await createBatch(tx, request.body, newContext(request.actor))
        noteChange(request, { objectId: id, input: { fileName, rows: rows.length } })
        return viewBatch(tx, id)
      })
    },
  )

  app.post(
    '/merchant/shipping-batches/:id/start',
    {
      config,
      schema: {
        tags,
        summary: 'Ship the rows that fit, in a task; once, however often it is asked for',
        operationId: 'startShippingBatch',
        params: IdParams,
        response: { 200: ShippingBatch },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await startBatch(tx, request.params.id, newContext(request.actor))
        return viewBatch(tx, request.params.id)
      }),
  )

  app.get(
    '/merchant/shipping-batches',
    {
      config,
      schema: {
        tags,
        summary: 'List the files that were read, newest first',
        operationId: 'listShippingBatches',
        querystring: ShippingBatchQuery,
        response: { 200: ShippingBatchPage },
      },
    },
    async (request) => listBatches(db, request.query),
  )

  app.get(
    '/merchant/shipping-batches/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Get a file that was read, with how many rows stand how',
        operationId: 'getShippingBatch',
        params: IdParams,
        response: { 200: ShippingBatch },
      },
    },
    async (request) => viewBatch(db, request.params.id),
  )

  app.get(
    '/merchant/shipping-batches/:id/rows',
    {
      config,
      schema: {
        tags,
        summary: 'List the rows of a file, with what is wrong or what came of each',
        operationId: 'listShippingBatchRows',
        params: IdParams,
        querystring: ShippingBatchRowQuery,
        response: { 200: ShippingBatchRowPage },
      },
    },
    async (request) => listBatchRows(db, request.params.id, request.query),
  )

  app.get(
    '/merchant/shipping-batches/:id/failures',
    {
      config,
      schema: {
        tags,
        summary: 'Get all rows of a file that are to be repaired',
        operationId: 'listShippingFailures',
        params: IdParams,
        response: { 200: ShippingFailures },
      },
    },
    async (request) => ({ items: await failuresOf(db, request.params.id) }),
  )
}
