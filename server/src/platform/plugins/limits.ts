import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { Problem } from '../problem'

/** Many phones share one address, so an address may send this many times the requests of one customer. */
const customersPerAddress = 10

interface Options {
  /** Of each caller; 0: no limit. */
  perMinute: number
  /** Who calls; undefined: known only by their address. */
  callerOf: (request: FastifyRequest) => string | undefined
}

/** Requests per minute: first by address, before the database is asked, then by caller. */
export const rateLimits = fastifyPlugin<Options>(async (app, { perMinute, callerOf }) => {
  if (perMinute === 0) return
  await app.register(rateLimit, { global: false })

  const limit = (options: CreateRateLimitOptions) => {
    const count = app.createRateLimit({ timeWindow: 60_000, ...options })
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const result = await count(request)
      if (result.isAllowed || !result.isExceeded) return
      reply.header('retry-after', result.ttlInSeconds)
      throw new Problem('rate_limited', `too many requests; wait ${result.ttlInSeconds} seconds`)
    }
  }
  app.addHook('onRequest', limit({ max: perMinute * customersPerAddress }))
  app.addHook('preValidation', limit({ max: perMinute, keyGenerator: (request) => callerOf(request) ?? request.ip }))
})
