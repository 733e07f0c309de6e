import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { staffRoles } from '@haoli/contract'
import { NoticeKindsOfShop } from '@haoli/contract/schemas'
import { noticeKindsOfShop } from './kinds-of-shop'

export const merchantNoticeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, config, newContext } = app.deps

  app.get(
    '/merchant/notice-kinds',
    {
      config: { actor: staffRoles, object: 'shop' },
      schema: {
        tags: ['notices'],
        summary: 'List the kinds of notices with a sample of each and WeChat’s template for it',
        operationId: 'listNoticeKinds',
        response: { 200: NoticeKindsOfShop },
      },
    },
    async (request) => ({ items: await noticeKindsOfShop(db, config, newContext(request.actor)) }),
  )
}
