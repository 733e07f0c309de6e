import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { PromoterRegistration } from '@haoli/contract/schemas'
import { customerOf } from '../../core/actors/request'
import { openidOf } from '../../core/customers/queries'
import { Problem } from '../../platform/problem'
import { requireEarner } from './my-promoter'

/** Where a promoter stands in WeChat's own register, which pays some of them (wechat.md 1.6). */
export const registrationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways } = app.deps

  app.get(
    '/me/promoter/registration',
    {
      config: { actor: 'person', object: 'own' },
      schema: {
        tags: ['promoters'],
        summary: 'Get where I stand in WeChat’s register of promoters, and the step that is next',
        operationId: 'getPromoterRegistration',
        response: { 200: PromoterRegistration },
      },
    },
    async (request) => {
      const customerId = customerOf(request)
      await requireEarner(db, customerId)
      // Asked each time: what WeChat tells the phone at the end of a step is not trusted.
      return gateways.registration.status(await openidOf(db, customerId)).catch((error: unknown) => {
        throw new Problem('unavailable', `WeChat does not answer: ${error}`)
      })
    },
  )
}
