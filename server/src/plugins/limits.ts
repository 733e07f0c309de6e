import rateLimit from '@fastify/rate-limit'
import fastifyPlugin from 'fastify-plugin'
import { Problem } from '../problem'

/** Addresses are shared by many phones of one network, so an address may send this many times what a customer may. */
const customersPerAddress = 10

/** Requests per minute: by address before anything is looked up, then by customer. */
export const rateLimits = fastifyPlugin<{ perMinute: number }>(async (app, { perMinute }) => {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { after }) => new Problem('rate_limited', `too many requests; wait ${after}`),
  })
  const window = { timeWindow: 60_000 }
  const byAddress = app.rateLimit({ ...window, max: perMinute * customersPerAddress, keyGenerator: ({ ip }) => ip })
  const byCaller = app.rateLimit({
    ...window,
    max: perMinute,
    keyGenerator: ({ customerId, ip }) => customerId ?? ip,
  })
  app.addHook('onRequest', byAddress)
  app.addHook('preValidation', byCaller)
})
