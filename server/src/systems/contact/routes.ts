import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Contact } from '@haoli/contract/schemas'
import { readSetting } from '../../core/settings/read-setting'
import { contactSetting } from './contact-setting'
import { openingAt } from './opening-hours'

export const contactRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/contact',
    {
      config: { actor: 'public', object: 'shop' },
      schema: {
        tags: ['contact'],
        summary: 'How to reach a person of the shop, and whether somebody answers now',
        operationId: 'getContact',
        response: { 200: Contact },
      },
    },
    async () => {
      const now = clock.now()
      const { closedOn, ...shown } = await readSetting(db, contactSetting, now)
      const { open, opensAt, closesAt } = openingAt({ ...shown, closedOn }, now)
      const iso = (at: Date | null) => at?.toISOString() ?? null
      return { ...shown, open, opensAt: iso(opensAt), closesAt: iso(closesAt), now: now.toISOString() }
    },
  )
}
