import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { LinkParams, LinkPicture } from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { Problem } from '../../platform/problem'
import { publicUrlOf } from '../../platform/public-url'
import { linkPicture } from './link-picture'

/** What a promoter's poster is made of. */
export const linkRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways, config: settings } = app.deps

  app.get(
    '/me/promoter/links/:code/picture',
    {
      config: { actor: 'person', object: 'own link' },
      schema: {
        tags: ['promoters'],
        summary: 'Get the code of a link of mine, for a poster',
        operationId: 'getPromoterLinkPicture',
        params: LinkParams,
        response: { 200: LinkPicture },
      },
    },
    async (request) => {
      const wanted = {
        code: request.params.code,
        customerId: customerOf(request),
        publicUrl: publicUrlOf(settings, request),
      }
      return linkPicture(db, wanted, { draw: (code) => gateways.codes.draw(code).catch(unavailable) })
    },
  )
}

function unavailable(error: unknown): never {
  throw new Problem('unavailable', `nobody draws the code: ${error}`)
}
