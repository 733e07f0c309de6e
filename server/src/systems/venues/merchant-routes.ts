import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CreateVenueCodes,
  IdParams,
  SheetQuery,
  VenueCode,
  VenueCodeList,
  VenueCodePage,
  VenueCodeQuery,
} from '@haoli/contract/schemas'
import { Type } from 'typebox'
import { renderSVG } from 'uqr'
import { Problem } from '../../platform/problem'
import { publicUrlOf } from '../../platform/public-url'
import { createVenueCodes } from './create-venue-codes'
import { drawCode } from './draw-code'
import { endVenueCode } from './end-venue-code'
import type { DrawnCode } from './sheet/draw-sheet'
import { venueCodeSheet } from './sheet/sheet'
import { listVenueCodes, venueCodeById, venueCodesByIds } from './venue-code-views'

const tags = ['merchant']
const image = { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }

/** The codes that a merchant hangs up at venues. */
export const merchantVenueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config: settings, gateways } = app.deps

  app.post(
    '/merchant/venue-codes',
    {
      config: { actor: ['operations', 'marketing'], object: 'shop' },
      schema: {
        tags,
        summary: 'Create venue codes of a product',
        operationId: 'createVenueCodes',
        body: CreateVenueCodes,
        response: { 201: VenueCodeList },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const ids = await createVenueCodes(tx, request.body, clock.now())
        return { items: await venueCodesByIds(tx, ids, publicUrlOf(settings, request)) }
      })
    },
  )

  app.get(
    '/merchant/venue-codes',
    {
      config: { actor: ['operations', 'marketing'], object: 'shop' },
      schema: {
        tags,
        summary: 'List venue codes, newest first',
        operationId: 'listVenueCodes',
        querystring: VenueCodeQuery,
        response: { 200: VenueCodePage },
      },
    },
    async (request) => listVenueCodes(db, request.query, publicUrlOf(settings, request)),
  )

  app.post(
    '/merchant/venue-codes/:id/end',
    {
      config: { actor: ['operations', 'marketing'], object: 'shop' },
      schema: {
        tags,
        summary: 'End a venue code; whoever scans it is told so',
        operationId: 'endVenueCode',
        params: IdParams,
        response: { 200: VenueCode },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await endVenueCode(tx, request.params.id, clock.now())
        return venueCodeById(tx, request.params.id, publicUrlOf(settings, request))
      }),
  )

  app.get(
    '/merchant/venue-codes/sheet.pdf',
    {
      config: { actor: ['operations', 'marketing'], object: 'shop' },
      schema: {
        tags,
        summary: 'Get a printable sheet of venue codes',
        operationId: 'getVenueCodeSheet',
        querystring: SheetQuery,
        response: {
          200: {
            content: { 'application/pdf': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } },
          },
        },
      },
    },
    async (request, reply) => {
      const codes = await venueCodesByIds(db, request.query.ids.split(','), publicUrlOf(settings, request))
      const ended = codes.find((code) => code.state === 'ended')
      if (ended) throw new Problem('venue_code_ended', `code ${ended.code} has ended`, { param: '/ids' })
      reply.type('application/pdf').header('content-disposition', 'inline; filename="venue-codes.pdf"')
      // One after the other: WeChat counts how often it is asked (wechat.md 2.7).
      const drawn: DrawnCode[] = []
      for (const code of codes) drawn.push({ ...code, picture: await drawCode(code, gateways.codes) })
      return reply.send(await venueCodeSheet(drawn, clock.now()))
    },
  )

  app.get(
    '/merchant/venue-codes/:id/picture',
    {
      config: { actor: ['operations', 'marketing'], object: 'shop' },
      schema: {
        tags,
        summary: 'Get the picture of a venue code',
        operationId: 'getVenueCodePicture',
        params: IdParams,
        response: { 200: { content: { 'image/svg+xml': image, 'image/png': image, 'image/jpeg': image } } },
      },
    },
    async (request, reply) => {
      const code = await venueCodeById(db, request.params.id, publicUrlOf(settings, request))
      const picture = await drawCode(code, gateways.codes)
      if ('qr' in picture)
        return reply.type('image/svg+xml').send(Buffer.from(renderSVG(picture.qr, { ecc: 'M', border: 4 })))
      return reply.type(picture.type).send(picture.bytes)
    },
  )
}
