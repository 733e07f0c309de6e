import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Address, AddressList, Id, ParseAddress, ParsedAddress, SaveAddress } from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { inTransaction } from '../../platform/database/in-transaction'
import { customerOf } from '../actors/request'
import { createAddress } from './create-address'
import { makeDefault } from './default-address'
import { deleteAddress } from './delete-address'
import { parseAddress } from './parse/parse-address'
import { getAddress, listAddresses } from './queries'
import { updateAddress } from './update-address'

const tags = ['addresses']
const params = Type.Object({ id: Id('adr') })

export const addressesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/addresses',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'List my addresses, the default first',
        operationId: 'listAddresses',
        response: { 200: AddressList },
      },
    },
    async (request) => ({ items: await listAddresses(db, customerOf(request)) }),
  )

  app.get(
    '/addresses/:id',
    {
      config: { actor: 'person', object: 'own address' },
      schema: {
        tags,
        summary: 'Get one of my addresses',
        operationId: 'getAddress',
        params,
        response: { 200: Address },
      },
    },
    (request) => getAddress(db, customerOf(request), request.params.id),
  )

  app.post(
    '/addresses',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags,
        summary: 'Add an address; the first one is the default',
        operationId: 'createAddress',
        body: SaveAddress,
        response: { 201: Address },
      },
    },
    async (request, reply) => {
      const create = app.transact(request, (tx) => createAddress(tx, customerOf(request), request.body, clock.now()))
      const address = await create
      return reply.code(201).send(address)
    },
  )

  app.put(
    '/addresses/:id',
    {
      config: { actor: 'person', object: 'own address' },
      schema: {
        tags,
        summary: 'Replace an address',
        operationId: 'updateAddress',
        params,
        body: SaveAddress,
        response: { 200: Address },
      },
    },
    (request) => {
      const { params, body } = request
      return inTransaction(db, (tx) => updateAddress(tx, customerOf(request), params.id, body, clock.now()))
    },
  )

  app.delete(
    '/addresses/:id',
    {
      config: { actor: 'person', object: 'own address' },
      schema: {
        tags,
        summary: 'Delete an address; if it was the default, the newest becomes it',
        operationId: 'deleteAddress',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await inTransaction(db, (tx) => deleteAddress(tx, customerOf(request), request.params.id))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/addresses/:id/default',
    {
      config: { actor: 'person', object: 'own address' },
      schema: {
        tags,
        summary: 'Make an address the default',
        operationId: 'makeAddressDefault',
        params,
        response: { 200: Address },
      },
    },
    (request) => app.transact(request, (tx) => makeDefault(tx, customerOf(request), request.params.id)),
  )

  // Moves nothing and keeps nothing of what was pasted, so it needs no transaction.
  app.post(
    '/addresses/parse',
    {
      config: { actor: 'person', object: 'own', repeatable: true },
      schema: {
        tags,
        summary: 'Parse a pasted text as an address',
        operationId: 'parseAddress',
        body: ParseAddress,
        response: { 200: ParsedAddress },
      },
    },
    async (request) => parseAddress(request.body.text),
  )
}
