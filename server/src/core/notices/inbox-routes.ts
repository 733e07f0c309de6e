import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  Inbox,
  InboxQuery,
  NoticeChoice,
  NoticeChoices,
  NoticeKindParams,
  ReadNotices,
  UnreadNotices,
  UpdateNoticeChoice,
} from '@haoli/contract/schemas'
import { customerOf } from '../actors/request'
import { languageOf, variesByLanguage } from '../translations/translate-answer'
import { choicesFor, choose } from './choices'
import { countUnread, readInbox } from './inbox'
import { readNotices } from './read-notices'
import { templatesOfShop } from './templates'

const tags = ['notices']
const config = { actor: 'person', object: 'own' } as const

/** A customer's inbox, and the one place where they say which notices WeChat may show too. */
export const inboxRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, config: shop, registry } = app.deps

  app.get(
    '/me/notices',
    {
      config,
      schema: {
        tags,
        summary: 'List my notices, newest first, with the number of unread ones',
        operationId: 'listMyNotices',
        querystring: InboxQuery,
        response: { 200: Inbox },
      },
    },
    (request, reply) => {
      variesByLanguage(reply)
      const asked = { customerId: customerOf(request), ...request.query, language: languageOf(request) }
      return readInbox(db, asked, { now: clock.now(), registry })
    },
  )

  app.post(
    '/me/notices/read',
    {
      config,
      schema: {
        tags,
        summary: 'Mark my notices as read: some, or all up to one; may be repeated',
        operationId: 'readMyNotices',
        body: ReadNotices,
        response: { 200: UnreadNotices },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const customerId = customerOf(request)
        await readNotices(tx, customerId, request.body, clock.now())
        return { unread: await countUnread(tx, customerId) }
      }),
  )

  app.get(
    '/me/notice-choices',
    {
      config,
      schema: {
        tags,
        summary: 'List the notices that WeChat can show me, and what I said about them',
        operationId: 'listMyNoticeChoices',
        response: { 200: NoticeChoices },
      },
    },
    async (request, reply) => {
      variesByLanguage(reply)
      const templates = await templatesOfShop(db, shop, clock.now())
      const reader = { registry, language: languageOf(request) }
      const who = { customerId: customerOf(request), actor: request.actor }
      return { items: await choicesFor(db, who, templates, reader) }
    },
  )

  app.put(
    '/me/notice-choices/:kind',
    {
      config,
      schema: {
        tags,
        summary: 'Say whether I want a kind of notice as a message, or in the inbox alone',
        operationId: 'updateMyNoticeChoice',
        params: NoticeKindParams,
        body: UpdateNoticeChoice,
        response: { 200: NoticeChoice },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        const choice = { customerId: customerOf(request), kind: request.params.kind, wanted: request.body.wanted }
        const templates = await templatesOfShop(tx, shop, clock.now())
        return choose(tx, choice, templates, { registry, language: languageOf(request) })
      }),
  )
}
