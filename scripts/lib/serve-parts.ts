import type { AppOptions } from '../../server/src/app'
import { pagePolicy } from '../../server/src/platform/page-headers'
import type { Parts } from './part'
import { waitingPage } from './waiting-page'

type App = Parameters<NonNullable<AppOptions['site']>>[0]

/** Which build an address belongs to. */
function nameOf(url: string): keyof Parts | undefined {
  if (/^\/app(?:[/?]|$)/.test(url)) return 'browser'
  if (/^\/desk(?:[/?]|$)/.test(url)) return 'desk'
  if (/^\/weapp(?:[/?]|$)/.test(url)) return 'weapp'
  return undefined
}

/**
 * Answers for the builds that are not ready: a page that says so and looks again. `/preview/builds.json` says where each
 * stands. To be called before what it stands for is mounted.
 */
export function serveParts(app: App, parts: Parts): void {
  app.addHook('onRequest', async (request, reply) => {
    const name = nameOf(request.url)
    if (name === undefined || parts[name].state === 'ready') return
    return reply
      .code(503)
      .headers({ 'retry-after': '2', 'cache-control': 'no-store', 'content-security-policy': pagePolicy() })
      .type('text/html; charset=utf-8')
      .send(waitingPage(name, parts[name]))
  })
  app.get('/preview/builds.json', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return parts
  })
}
