import { type Role, roleRules, staffRoles } from '@haoli/contract'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { RouteActor, RouteObject } from '../actors/actor'
import type { RouteGroup, System } from './system'

/** A route with what it says of itself. */
export interface DeclaredRoute {
  method: string
  url: string
  actor: RouteActor
  object: RouteObject
  operationId: string | undefined
  checksSession: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of every system, in the order of their registration. */
    declaredRoutes: DeclaredRoute[]
  }
}

/**
 * Registers the routes of a system, each group in a scope of its own. A route that does not say who may call it and what it
 * reads or changes, or says what does not fit its group, keeps the shop from starting: no merchant's route is left open by
 * mistake.
 */
export async function registerRoutes(app: FastifyInstance, system: System): Promise<void> {
  for (const [group, plugins] of Object.entries(system.routes ?? {})) {
    if (!(group in groups || group in roleRules))
      throw new Error(`${system.name} has routes for ${group}: no such group`)
    const routes: FastifyPluginAsync = async (scope) => {
      scope.addHook('onRoute', ({ url, method, config, schema }) => {
        // Fastify adds one to each GET.
        if (method === 'HEAD') return
        const route = `${method} ${url} of ${system.name}`
        const actor = config?.actor as RouteActor | undefined
        if (actor === undefined) throw new Error(`${route} does not say who may call it (config.actor)`)
        if (config?.object === undefined)
          throw new Error(`${route} does not say what it reads or changes (config.object)`)
        if (!fits(group as RouteGroup, actor))
          throw new Error(`${route} is a ${group} route and cannot be for: ${actor}`)
        scope.declaredRoutes.push({
          method: `${method}`,
          url,
          actor,
          object: config.object as RouteObject,
          operationId: schema?.operationId,
          checksSession: config.checksSession === true,
        })
      })
      for (const plugin of plugins ?? []) {
        await scope.register(named(system.name, (inner, options) => (plugin as FastifyPluginAsync)(inner, options)))
      }
    }
    await app.register(named(`${system.name} for ${group}`, routes))
  }
}

/** Says what Fastify calls a plugin in its errors. It would compare it with every module that is loaded to find out. */
const named = (name: string, plugin: FastifyPluginAsync) =>
  Object.assign(plugin, { [Symbol.for('fastify.display-name')]: name })

/** Whom the routes of a group may be for. */
const groups: Record<'shopper' | 'merchant' | 'sandbox', (actor: RouteActor) => boolean> = {
  shopper: (actor) => actor === 'person' || actor === 'visitor' || actor === 'public',
  merchant: (actor) => isList(actor) && actor.every((role) => (staffRoles as readonly Role[]).includes(role)),
  sandbox: (actor) => actor === 'sandbox',
}

function fits(group: RouteGroup, actor: RouteActor): boolean {
  if (group === 'shopper' || group === 'merchant' || group === 'sandbox') return groups[group](actor)
  return isList(actor) && actor.includes(group)
}

const isList = (actor: RouteActor): actor is readonly Role[] => typeof actor !== 'string' && actor.length > 0
