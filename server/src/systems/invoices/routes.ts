import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, InvoicePage, InvoiceQuery, OrderInvoice, UseInvoiceTitle } from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import { customerOf } from '../../core/actors/request'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { applyForInvoice } from './apply'
import { correctTitle, exchangeTitle } from './change-title'
import { withdrawInvoice } from './end-application'
import { listInvoices } from './list-invoices'
import { viewOrderInvoice } from './order-invoice'

const tags = ['invoices']
const config = { actor: 'person', object: 'own order' } as const
const response = { 200: OrderInvoice }
const params = IdParams

export const invoiceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps
  const ofOrder = (request: FastifyRequest) => ({
    orderId: (request.params as { id: string }).id,
    customerId: customerOf(request),
  })
  const change = (request: FastifyRequest, command: (tx: Tx, context: Context) => Promise<void>) =>
    app.transact(request, async (tx) => {
      const context = newContext(request.actor)
      await command(tx, context)
      return viewOrderInvoice(tx, ofOrder(request), context.now)
    })

  app.get(
    '/me/invoices',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List my invoices, the latest application first',
        operationId: 'listInvoices',
        querystring: InvoiceQuery,
        response: { 200: InvoicePage },
      },
    },
    async (request) => listInvoices(db, { customerId: customerOf(request), ...request.query }, clock.now()),
  )

  app.get(
    '/orders/:id/invoice',
    {
      config,
      schema: { tags, summary: 'Get the invoice of an order', operationId: 'getOrderInvoice', params, response },
    },
    async (request) => viewOrderInvoice(db, ofOrder(request), clock.now()),
  )

  app.post(
    '/orders/:id/invoice',
    {
      config,
      schema: {
        tags,
        summary: 'Apply for the invoice of an order, paid or not',
        operationId: 'applyForInvoice',
        params,
        body: UseInvoiceTitle,
        response: { 201: OrderInvoice },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return change(request, (tx, context) =>
        applyForInvoice(tx, { ...ofOrder(request), titleId: request.body.titleId }, context),
      )
    },
  )

  app.post(
    '/orders/:id/invoice/title',
    {
      config,
      schema: {
        tags,
        summary: 'Give an application another title before it is issued; one that failed is tried again',
        operationId: 'correctInvoiceTitle',
        params,
        body: UseInvoiceTitle,
        response,
      },
    },
    async (request) =>
      change(request, (tx, context) =>
        correctTitle(tx, { ...ofOrder(request), titleId: request.body.titleId }, context),
      ),
  )

  app.post(
    '/orders/:id/invoice/exchange',
    {
      config,
      schema: {
        tags,
        summary: 'Exchange an issued invoice, once, for one with another title',
        operationId: 'exchangeInvoice',
        params,
        body: UseInvoiceTitle,
        response,
      },
    },
    async (request) =>
      change(request, (tx, context) =>
        exchangeTitle(tx, { ...ofOrder(request), titleId: request.body.titleId }, context),
      ),
  )

  app.post(
    '/orders/:id/invoice/withdrawal',
    {
      config,
      schema: {
        tags,
        summary: 'Withdraw an application that is not being issued yet',
        operationId: 'withdrawInvoice',
        params,
        response,
      },
    },
    async (request) => change(request, (tx, { now }) => withdrawInvoice(tx, ofOrder(request), now)),
  )
}
