import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AnswerRegistration, PromoterRegistration } from '@haoli/contract/schemas'
import { customerOf } from '../core/actors/request'
import { openidOf } from '../core/customers/queries'
import { notFound } from '../platform/problem'
import { isSandboxRegistration } from './gateways/sandbox-registration'

/** The sandbox's stand-in for WeChat's pages that register a promoter and bind them to the shop. */
export const sandboxRegistrationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, gateways } = app.deps
  app.post(
    '/sandbox/registration/answer',
    {
      config: { actor: 'person', object: 'own', repeatable: true },
      schema: {
        tags: ['sandbox'],
        summary: 'Take the next step of WeChat’s register of promoters, or leave it half done',
        operationId: 'answerRegistration',
        body: AnswerRegistration,
        response: { 200: PromoterRegistration },
      },
    },
    async (request) => {
      const { registration } = gateways
      if (!isSandboxRegistration(registration)) throw notFound('sandbox of registrations')
      const openid = await openidOf(db, customerOf(request))
      const { state } = await registration.status(openid)
      registration.standing.set(openid, after(request.body.answer, state === 'done'))
      return registration.status(openid)
    },
  )
}

function after(answer: 'done' | 'in_progress' | 'identity_missing', isRegistered: boolean) {
  if (answer === 'done') return { register_status: 2, bind_status: isRegistered ? 1 : 0 }
  return { register_status: answer === 'in_progress' ? 1 : 3, bind_status: 0 }
}
