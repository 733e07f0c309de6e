import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { RouteGroup, System } from './system'

/** What a route of each group is when it says nothing, and what else it may say. */
const groups: Record<string, readonly [string, ...string[]]> = {
  shopper: ['customer', 'visitor', 'public'],
  merchant: ['merchant'],
  sandbox: ['sandbox'],
}

/**
 * Registers the routes of a system, each group in a scope that gives its routes their `config.access`. A route that names
 * an access of another group keeps the shop from starting: no merchant's route is left open by mistake.
 */
export async function registerRoutes(app: FastifyInstance, system: System): Promise<void> {
  for (const [group, plugins] of Object.entries(system.routes ?? {})) {
    const allowed = accessOf(system, group)
    await app.register(async (scope) => {
      scope.addHook('onRoute', (route) => {
        const access = route.config?.access ?? allowed[0]
        if (!allowed.includes(access)) {
          throw new Error(`${route.url} is a ${group} route of ${system.name} and cannot be for: ${access}`)
        }
        route.config = { ...route.config, access }
      })
      for (const plugin of plugins ?? []) await scope.register(plugin as FastifyPluginAsync)
    })
  }
}

function accessOf(system: System, group: RouteGroup): readonly [string, ...string[]] {
  const known = groups[group]
  if (known) return known
  if (system.grants?.[group]) return [group]
  throw new Error(`${system.name} has routes for ${group}, which is neither a group nor a grant of it`)
}
