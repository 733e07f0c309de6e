import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AdvanceClock, RestockSoldOut, Sandbox, SentNotices, SetNextPayment } from '@haoli/contract/schemas'
import { isMovable } from '../platform/clock'
import { turns } from '../platform/turns'
import { sandboxOf } from './queries'
import { restockSoldOut } from './restock'
import { sentMessages } from './sent-messages'

const tags = ['sandbox']

export const sandboxRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  // However many move the clock at once, the work takes one connection to the database.
  const inTurn = turns(1)

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
      // Jobs that are due already run first: a job that they schedule for some seconds later falls due within the move too.
      await inTurn(() => jobs.settle())
      // What falls due has transactions of its own. Sent again, the request does not move the clock, and does what is still due.
      await app.transact(request, async (tx) => {
        await clock.advance(request.body.seconds, tx)
        return null
      })
      await inTurn(() => jobs.settle())
      return sandboxOf(deps)
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

  app.post(
    '/sandbox/restock',
    {
      config: { actor: 'sandbox', object: 'shop' },
      schema: {
        tags,
        summary: 'Add pieces of every SKU that is sold out',
        operationId: 'restockSoldOut',
        body: RestockSoldOut,
        response: { 200: Sandbox },
      },
    },
    async (request) => {
      await app.transact(request, async (tx) => {
        await restockSoldOut(tx, request.body.pieces, deps.clock.now())
        return null
      })
      return sandboxOf(deps)
    },
  )
}
