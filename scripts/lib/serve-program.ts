import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openProgramSite, type ProgramSite } from '@haoli/weapp-host/serve'
import type { AppOptions } from '../../server/src/app'
import { commonHeaders, pagePolicy } from '../../server/src/platform/page-headers'

type App = Parameters<NonNullable<AppOptions['site']>>[0]

/**
 * Shows the mini program built in `folder` at `/weapp/`, as `weapp-host serve` does, from the first time somebody asks for
 * it. Its requests to `api` (an origin) are passed on: the page may have come by another name of this machine. `templates`:
 * the titles of templates of messages, by their ids.
 */
export function serveMiniProgram(app: App, folder: string, api: string, templates: Record<string, string>): void {
  let opened: ProgramSite | undefined
  const program = () => {
    // A build that failed leaves the browser build to look at.
    if (!opened && existsSync(join(folder, 'app.json'))) {
      opened = openProgramSite(folder, { prefix: '/weapp/', mayRelay: (to) => to.origin === api, templates })
    }
    return opened
  }
  // A mini program's scripts and templates come as text. Its pictures may come from the API by another name of this machine.
  const headers = { ...commonHeaders, 'content-security-policy': pagePolicy({ from: api, evaluate: true }) }
  app.register(async (scope) => {
    // What is passed on must stay as it came.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all('/weapp', (_request, reply) => reply.redirect('/weapp/'))
    scope.all('/weapp/*', (request, reply) => {
      const site = program()
      if (!site) return reply.callNotFound()
      reply.hijack()
      for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value)
      void site.handle(request.raw, reply.raw)
    })
  })
  app.server.on('upgrade', (request, socket, head) => {
    // Node's own listener for a connection that breaks was removed with the upgrade.
    socket.on('error', () => undefined)
    try {
      if (program()?.upgrade(request, socket, head)) return
    } catch (error) {
      app.log.error({ err: error }, 'a WebSocket could not be opened')
    }
    socket.destroy()
  })
  app.addHook('onClose', async () => opened?.close())
}
