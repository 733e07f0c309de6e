import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, InvoiceTitle, InvoiceTitleList, SaveInvoiceTitle } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { customerOf } from '../../core/actors/request'
import { readKeptSetting } from '../../core/settings/kept-settings'
import { inTransaction } from '../../platform/database/in-transaction'
import { invoiceSetting } from './invoice-setting'
import { createTitle, deleteTitle, listTitles, updateTitle } from './titles'

const tags = ['invoices']

export const invoiceTitleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/me/invoice-titles',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List the titles that I have invoices made out to, the default first',
        operationId: 'listInvoiceTitles',
        response: { 200: InvoiceTitleList },
      },
    },
    async (request) => {
      const { offered } = await readKeptSetting(db, invoiceSetting, clock.now())
      return { items: await listTitles(db, customerOf(request)), offered }
    },
  )

  app.post(
    '/me/invoice-titles',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Keep a title; the first one is the default',
        operationId: 'createInvoiceTitle',
        body: SaveInvoiceTitle,
        response: { 201: InvoiceTitle },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, (tx) => createTitle(tx, customerOf(request), request.body, clock.now()))
    },
  )

  app.put(
    '/me/invoice-titles/:id',
    {
      config: { actor: 'person', object: 'own invoice title' },
      schema: {
        tags,
        summary: 'Replace a title; what was applied for keeps its copy',
        operationId: 'updateInvoiceTitle',
        params: IdParams,
        body: SaveInvoiceTitle,
        response: { 200: InvoiceTitle },
      },
    },
    async (request) => {
      const which = { customerId: customerOf(request), id: request.params.id }
      return inTransaction(db, (tx) => updateTitle(tx, which, request.body, clock.now()))
    },
  )

  app.delete(
    '/me/invoice-titles/:id',
    {
      config: { actor: 'person', object: 'own invoice title' },
      schema: {
        tags,
        summary: 'Delete a title; if it was the default, the newest becomes it',
        operationId: 'deleteInvoiceTitle',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await inTransaction(db, (tx) => deleteTitle(tx, customerOf(request), request.params.id))
      return reply.code(204).send(null)
    },
  )
}
