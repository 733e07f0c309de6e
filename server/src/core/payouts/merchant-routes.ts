import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { MerchantWithdrawalPage, MerchantWithdrawalQuery } from '@haoli/contract/schemas'
import { listMerchantWithdrawals } from './merchant-withdrawals'

/** What promoters withdrew, for finance alone. */
export const merchantWithdrawalRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get(
    '/merchant/withdrawals',
    {
      config: { actor: ['finance'], object: 'shop' },
      schema: {
        tags: ['merchant'],
        summary: 'List what promoters withdrew, newest first',
        operationId: 'listMerchantWithdrawals',
        querystring: MerchantWithdrawalQuery,
        response: { 200: MerchantWithdrawalPage },
      },
    },
    async ({ query }) => listMerchantWithdrawals(db, query),
  )
}
