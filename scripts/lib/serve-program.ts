import { existsSync } from 'node:fs'
import { openProgramSite } from '@haoli/weapp-host/serve'
import type { AppOptions } from '../../server/src/app'
import { inRoot } from './root'

type App = Parameters<NonNullable<AppOptions['site']>>[0]

/**
 * Shows the mini program build at `/weapp/`, as `weapp-host serve` does. Its requests to `api` (an origin) are passed on:
 * the page may have come by another name of this machine.
 */
export function serveMiniProgram(app: App, api: string): void {
  const folder = inRoot('dist/weapp')
  // A build that failed leaves the browser build to look at.
  if (!existsSync(inRoot('dist/weapp/app.json'))) return
  const program = openProgramSite(folder, { prefix: '/weapp/', mayRelay: (to) => to.origin === api })
  app.register(async (scope) => {
    // What is passed on must stay as it came.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.all('/weapp', (_request, reply) => reply.redirect('/weapp/'))
    scope.all('/weapp/*', (request, reply) => {
      reply.hijack()
      void program.handle(request.raw, reply.raw)
    })
  })
  app.server.on('upgrade', (request, socket, head) => {
    if (!program.upgrade(request, socket, head)) socket.destroy()
  })
  app.addHook('onClose', async () => program.close())
}
