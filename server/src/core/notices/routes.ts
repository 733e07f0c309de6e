import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreateNoticeConsents, NoticeConsents, NoticeTemplateQuery, NoticeTemplates } from '@haoli/contract/schemas'
import { customerOf } from '../actors/request'
import { recordConsents } from './consents'
import { templatesFor } from './templates'

const tags = ['messages']

/** The notice templates that a client may ask for, and the customers' consents to them (wechat.md 2.9). */
export const noticesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { clock, config } = app.deps

  app.get(
    '/message-templates',
    {
      config: { actor: 'public', object: 'shop' },
      schema: {
        tags,
        summary: 'List the message templates to ask consent for',
        operationId: 'listMessageTemplates',
        querystring: NoticeTemplateQuery,
        response: { 200: NoticeTemplates },
      },
    },
    async (request) => ({ items: templatesFor(request.query.moment, config) }),
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
      app.transact(request, async (tx) => ({
        items: await recordConsents(tx, customerOf(request), request.body.answers, clock.now()),
      })),
  )
}
