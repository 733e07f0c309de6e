import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  IdParams,
  InvoiceByHand,
  InvoiceLook,
  MerchantInvoice,
  MerchantInvoicePage,
  MerchantInvoiceQuery,
} from '@haoli/contract/schemas'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { issueByHand, issueNow, issueRedByHand, retryRed, takeBackInvoice } from './by-hand'
import { forMerchant, listMerchantInvoices, merchantInvoiceById } from './list-invoices'
import { shownTo } from './mask-title'

const tags = ['merchant']
const params = IdParams
const response = { 200: MerchantInvoice }

/** The merchant looks after invoices, and issues them where there is no gateway. */
export const merchantInvoiceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, newContext } = app.deps
  const config = { actor: ['finance'] as const, object: 'shop' }
  /** Answers the invoice that a command names or, of a command about a red one, the invoice that it takes back. */
  const change = (
    request: FastifyRequest,
    command: (tx: Tx, id: string, context: Context) => Promise<string | undefined>,
  ) =>
    app.transact(request, async (tx) => {
      const { id } = request.params as { id: string }
      const context = newContext(request.actor)
      const invoiceId = (await command(tx, id, context)) ?? id
      const row = await tx.selectFrom('invoices').selectAll().where('id', '=', invoiceId).executeTakeFirstOrThrow()
      const [view] = await forMerchant(tx, [row], context.now)
      return shownTo(request, view as NonNullable<typeof view>)
    })

  app.get(
    '/merchant/invoices',
    {
      config,
      schema: {
        tags,
        summary: 'List the invoices of all customers, the latest application first',
        operationId: 'listMerchantInvoices',
        querystring: MerchantInvoiceQuery,
        response: { 200: MerchantInvoicePage },
      },
    },
    async (request) => {
      const { items, nextCursor } = await listMerchantInvoices(db, request.query, clock.now())
      return { items: items.map((one) => shownTo(request, one)), nextCursor }
    },
  )

  app.get(
    '/merchant/invoices/:id',
    {
      config,
      schema: {
        tags,
        summary: 'An invoice with its lines and red ones; at a desk its title is masked',
        operationId: 'getMerchantInvoice',
        params,
        response,
      },
    },
    async (request) => shownTo(request, await merchantInvoiceById(db, request.params.id, clock.now())),
  )

  app.post(
    '/merchant/invoices/:id/looks',
    {
      // Each look is one, and its answer is not kept for a repetition.
      config: { ...config, repeatable: true, stepUp: true },
      schema: {
        tags,
        summary: 'Look at whom an invoice is for, and where its PDFs are; the audit log says who looked',
        operationId: 'lookAtInvoice',
        params,
        response: { 200: InvoiceLook },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { title, pdfUrls } = await merchantInvoiceById(tx, request.params.id, clock.now())
        return { title, pdfUrls }
      }),
  )

  app.post(
    '/merchant/invoices/:id/issue',
    {
      config,
      schema: {
        tags,
        summary: 'Have the gateway issue an application now, or try again one that failed',
        operationId: 'issueInvoice',
        params,
        response,
      },
    },
    async (request) =>
      change(request, async (tx, id, context) => {
        await issueNow(tx, id, context)
        return undefined
      }),
  )

  app.post(
    '/merchant/invoices/:id/issued',
    {
      config,
      schema: {
        tags,
        summary: 'Say that an invoice was issued elsewhere',
        operationId: 'markInvoiceIssued',
        params,
        body: InvoiceByHand,
        response,
      },
    },
    async (request) =>
      change(request, async (tx, id, context) => {
        await issueByHand(tx, id, request.body, context)
        return undefined
      }),
  )

  app.post(
    '/merchant/invoices/:id/reversal',
    {
      config,
      schema: {
        tags,
        summary: 'Take back an issued invoice; its customer may apply for another',
        operationId: 'reverseInvoice',
        params,
        response,
      },
    },
    async (request) =>
      change(request, async (tx, id, context) => {
        await takeBackInvoice(tx, id, context)
        return undefined
      }),
  )

  app.post(
    '/merchant/red-invoices/:id/retry',
    {
      config,
      schema: {
        tags,
        summary: 'Try a red invoice again that failed',
        operationId: 'retryRedInvoice',
        params,
        response,
      },
    },
    async (request) => change(request, retryRed),
  )

  app.post(
    '/merchant/red-invoices/:id/issued',
    {
      config,
      schema: {
        tags,
        summary: 'Say that a red invoice was issued elsewhere',
        operationId: 'markRedInvoiceIssued',
        params,
        body: InvoiceByHand,
        response,
      },
    },
    async (request) => change(request, (tx, id, context) => issueRedByHand(tx, id, request.body, context)),
  )
}
