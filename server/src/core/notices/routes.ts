import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateNoticeConsents, NoticeConsents, NoticeTemplateQuery, NoticeTemplates } from '@haoli/contract/schemas'
import { customerOf, visitorOf } from '../actors/request'
import { recordConsents } from './consents'
import { templatesFor, templatesOfShop } from './templates'

const tags = ['messages']

/** The notice templates that a client may ask for, and the customers' consents to them (wechat.md 2.9). */
export const noticesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config, newContext } = app.deps

  app.get(
    '/message-templates',
    {
      config: { actor: 'visitor', object: 'own' },
      schema: {
        tags,
        summary: 'List the message templates to ask consent for with a tap',
        operationId: 'listMessageTemplates',
        querystring: NoticeTemplateQuery,
        response: { 200: NoticeTemplates },
      },
    },
    async (request) => {
      const asked = { moment: request.query.moment, customerId: visitorOf(request) }
      return { items: await templatesFor(db, asked, config, newContext(request.actor)) }
    },
  )

  app.post(
    '/message-consents',
    {
      config: { actor: 'person', object: 'own', idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Record my answers to WeChat’s consent dialog; each yes allows one message',
        operationId: 'createMessageConsents',
        body: CreateNoticeConsents,
        response: { 200: NoticeConsents },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const now = clock.now()
        const templates = await templatesOfShop(tx, config, now)
        const said = { customerId: customerOf(request), answers: request.body.answers, templates }
        return { items: await recordConsents(tx, said, now) }
      }),
  )
}
