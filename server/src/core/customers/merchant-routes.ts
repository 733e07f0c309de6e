import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  BlockCustomer,
  CustomerBlockPage,
  CustomerBlockQuery,
  IdParams,
  MerchantCustomerDetail,
  MerchantCustomerPage,
  MerchantCustomerQuery,
  UnblockCustomer,
} from '@haoli/contract/schemas'
import { noteChange } from '../audit/note-change'
import { blockCustomer, unblockCustomer } from './block-customer'
import { listBlocks } from './block-views'
import { listMerchantCustomers, viewMerchantCustomer } from './merchant-customers'

const tags = ['customers']
const read = { actor: ['operations', 'service', 'finance'], object: 'shop' } as const
const change = { actor: ['operations', 'service'], object: 'any customer' } as const

/** The staff find a customer, and block them. */
export const merchantCustomerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, newContext } = app.deps

  app.get(
    '/merchant/customers',
    {
      config: read,
      schema: {
        tags,
        summary: 'Find customers, with what they bought, newest first',
        operationId: 'listMerchantCustomers',
        querystring: MerchantCustomerQuery,
        response: { 200: MerchantCustomerPage },
      },
    },
    async (request) => listMerchantCustomers(db, request.query),
  )

  app.get(
    '/merchant/customers/:id',
    {
      config: { ...read, object: 'any customer' },
      schema: {
        tags,
        summary: 'Get a customer, with what they bought and when they were blocked',
        operationId: 'getMerchantCustomer',
        params: IdParams,
        response: { 200: MerchantCustomerDetail },
      },
    },
    async (request) => viewMerchantCustomer(db, request.params.id),
  )

  app.get(
    '/merchant/customer-blocks',
    {
      config: read,
      schema: {
        tags,
        summary: 'List who was blocked, by whom and why, newest first',
        operationId: 'listCustomerBlocks',
        querystring: CustomerBlockQuery,
        response: { 200: CustomerBlockPage },
      },
    },
    async (request) => listBlocks(db, request.query),
  )

  for (const { path, operationId, summary, body, command, states } of [
    {
      path: 'block',
      operationId: 'blockCustomer',
      summary: 'Block a customer: they order, pay and claim nothing more',
      body: BlockCustomer,
      command: blockCustomer,
      states: [false, true],
    },
    {
      path: 'unblock',
      operationId: 'unblockCustomer',
      summary: 'End the block of a customer',
      body: UnblockCustomer,
      command: unblockCustomer,
      states: [true, false],
    },
  ]) {
    app.post(
      `/merchant/customers/:id/${path}`,
      {
        config: change,
        schema: { tags, summary, operationId, params: IdParams, body, response: { 200: MerchantCustomerDetail } },
      },
      async (request) =>
        app.transact(request, async (tx) => {
          const { id } = request.params
          await command(tx, { customerId: id, reason: request.body.reason }, newContext(request.actor))
          noteChange(request, { before: { blocked: states[0] }, after: { blocked: states[1] } })
          return viewMerchantCustomer(tx, id)
        }),
    )
  }
}
