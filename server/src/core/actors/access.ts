import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { notFound, Problem } from '../../platform/problem'
import { hashToken } from '../../platform/tokens'
import type { Deps } from '../system/deps'
import { sessionOfToken } from './session-of-token'

/** Refuses whoever may not call a route, by its `config.access`. Routes are for customers unless they say otherwise. */
export const access = fastifyPlugin<{ deps: Deps }>(async (app, { deps }) => {
  app.decorateRequest('customerId', null)
  app.decorateRequest('sessionId', null)

  app.addHook('onRoute', (route) => {
    if (route.config?.access === 'sandbox' && deps.config.mode !== 'sandbox') {
      throw new Error(`${route.url} is a sandbox route and must not exist in ${deps.config.mode} mode`)
    }
  })

  app.addHook('onRequest', async (request) => {
    if (request.is404) return
    const needed = request.routeOptions.config.access ?? 'customer'
    const token = bearer(request)
    if (needed === 'public') return
    if (needed === 'merchant') {
      if (token === undefined || !sameToken(token, deps.config.merchantToken)) {
        throw new Problem('unauthenticated', 'this route needs the merchant token')
      }
      return
    }
    if (token !== undefined) Object.assign(request, await sessionOfToken(deps, token))
    if (needed === 'visitor' || needed === 'sandbox') return
    const { customerId } = request
    if (customerId === null) throw new Problem('unauthenticated', 'no session: send Authorization: Bearer …')
    const grant = deps.registry.grants.get(needed)
    if (grant && !(await grant(deps.db, customerId))) throw notFound(needed)
  })
})

function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** Compares hashes, so neither the time it takes nor the length says anything about the secret. */
const sameToken = (given: string, secret: string) => timingSafeEqual(hashToken(given), hashToken(secret))
