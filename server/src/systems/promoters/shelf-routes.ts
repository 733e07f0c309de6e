import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { LinkParams, MyShelf, SaveShelf, Shelf } from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { requirePromoter } from './my-promoter'
import { myShelf, saveShelf, shelfOfLink } from './shelf'

const tags = ['promoters']
const config = { actor: 'person', object: 'own' } as const

/** The goods that a promoter puts together for one link. */
export const shelfRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry } = app.deps
  const known = () => ({ now: clock.now(), registry })

  app.get(
    '/me/promoter/shelf',
    {
      config,
      schema: { tags, summary: 'Get my shelf', operationId: 'getMyShelf', response: { 200: MyShelf } },
    },
    async (request) => {
      const { id } = await requirePromoter(db, customerOf(request))
      return myShelf(db, id, known())
    },
  )

  app.put(
    '/me/promoter/shelf',
    {
      config,
      schema: {
        tags,
        summary: 'Replace my shelf',
        operationId: 'saveShelf',
        body: SaveShelf,
        response: { 200: MyShelf },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const { id } = await requirePromoter(tx, customerOf(request))
        await saveShelf(tx, id, request.body, clock.now())
        return myShelf(tx, id, known())
      }),
  )

  app.get(
    '/promoter-shelves/:code',
    {
      config: { actor: 'visitor', object: 'shop' },
      schema: {
        tags,
        summary: 'Get the goods that a promoter’s link to a shelf leads to',
        operationId: 'getShelf',
        params: LinkParams,
        response: { 200: Shelf },
      },
    },
    async (request) => shelfOfLink(db, request.params.code, known()),
  )
}
