import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Recommender, SetAttribution } from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { endLock, setAttribution } from '../../core/attribution/locks'
import { recommenderOf } from './recommender'

const tags = ['promoters']
const config = { actor: 'person', object: 'own' } as const

/** What a buyer sees and decides of who is credited for their orders. */
export const recommenderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/me/recommender',
    {
      config,
      schema: {
        tags,
        summary: 'Get who recommended the shop to me, and until when they are credited',
        operationId: 'getRecommender',
        response: { 200: Recommender },
      },
    },
    async (request) => recommenderOf(db, customerOf(request), clock.now()),
  )

  app.post(
    '/me/recommender/end',
    {
      config,
      schema: {
        tags,
        summary: 'End it: nobody is credited for my later orders until I open another link',
        operationId: 'endRecommendation',
        response: { 200: Recommender },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await endLock(tx, customerOf(request), clock.now())
        return recommenderOf(tx, customerOf(request), clock.now())
      }),
  )

  app.put(
    '/me/attribution',
    {
      config,
      schema: {
        tags,
        summary: 'Decide whether anybody may be credited for my orders',
        operationId: 'setAttribution',
        body: SetAttribution,
        response: { 200: Recommender },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await setAttribution(tx, customerOf(request), request.body.allowed, clock.now())
        return recommenderOf(tx, customerOf(request), clock.now())
      }),
  )
}
