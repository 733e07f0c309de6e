import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AdvanceClock, Sandbox, SentNotices, SetNextPayment } from '@haoli/contract/schemas'
import { isMovable } from '../platform/clock'
import { sandboxOf } from './queries'
import { sentMessages } from './sent-messages'

const tags = ['sandbox']

export const sandboxRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/sandbox',
    {
      config: { actor: 'sandbox', object: 'shop' },
      schema: {
        tags,
        summary: 'Get the clock, money and stock of the sandbox',
        operationId: 'getSandbox',
        response: { 200: Sandbox },
      },
    },
    () => sandboxOf(deps),
  )

  app.get(
    '/sandbox/messages',
    {
      config: { actor: 'sandbox', object: 'shop' },
      schema: {
        tags,
        summary: 'List the messages to customers, newest first',
        operationId: 'listSentMessages',
        response: { 200: SentNotices },
      },
    },
    async () => ({ items: await sentMessages(deps.db) }),
  )

  app.post(
    '/sandbox/clock',
    {
      config: { actor: 'sandbox', object: 'shop' },
      schema: {
        tags,
        summary: 'Move the clock forward and run the jobs that fall due',
        operationId: 'advanceClock',
        body: AdvanceClock,
        response: { 200: Sandbox },
      },
    },
    async (request) => {
      const { clock, jobs } = deps
      if (!isMovable(clock)) throw new Error('the sandbox runs with a clock that cannot be moved')
      // The clock and the work have transactions of their own: should the process die in between, the clock may move again.
      return app.transact(request, async () => {
        await clock.advance(request.body.seconds)
        await jobs.runDue()
        return sandboxOf(deps)
      })
    },
  )

  app.put(
    '/sandbox/next-payment',
    {
      config: { actor: 'sandbox', object: 'shop' },
      schema: {
        tags,
        summary: 'Choose the outcome of the next payment',
        operationId: 'setNextPayment',
        body: SetNextPayment,
        response: { 200: Sandbox },
      },
    },
    async (request) => {
      const value = JSON.stringify(request.body.outcome)
      await deps.db
        .insertInto('sandbox_values')
        .values({ key: 'next_payment', value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
      return sandboxOf(deps)
    },
  )
}
