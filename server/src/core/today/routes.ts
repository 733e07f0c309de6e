import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffRoles } from '@haoli/contract'
import { NewOrders, NewOrdersQuery, Today } from '@haoli/contract/schemas'
import { chinaDayOf } from '../../platform/china-days'
import { newOrders } from './new-orders'
import { figuresOfToday } from './today-figures'
import { countWaiting } from './waiting-counts'

const tags = ['merchant']

/** The first page of the merchant's desk. */
export const todayRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry } = app.deps

  app.get(
    '/merchant/today',
    {
      config: { actor: staffRoles, object: 'shop' },
      schema: {
        tags,
        summary: 'What waits for the staff, and what today has come to; each role sees its own parts',
        operationId: 'getToday',
        response: { 200: Today },
      },
    },
    async ({ actor }) => {
      const now = clock.now()
      const [waiting, figures] = await Promise.all([
        countWaiting(db, registry.waiting, { actor, now }),
        figuresOfToday(db, registry.figures, { actor, now }),
      ])
      return { now: now.toISOString(), day: chinaDayOf(now), waiting, figures }
    },
  )

  app.get(
    '/merchant/new-orders',
    {
      config: { actor: ['operations', 'service', 'finance'], object: 'any order' },
      schema: {
        tags,
        summary: 'Which orders were paid since the last answer, for who wants to be told at once',
        operationId: 'listNewOrders',
        querystring: NewOrdersQuery,
        response: { 200: NewOrders },
      },
    },
    async ({ query }) => newOrders(db, query.since, clock.now()),
  )
}
