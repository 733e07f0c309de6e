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
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'The templates to ask for at a moment',
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
      config: { idempotencyKeyRequired: true },
      schema: {
        tags,
        summary: 'Tell what I answered to WeChat’s question; each yes is one message',
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
