import { type TestApp, testApp } from '../../../server/testing'
import type { OpenOptions } from './app'
import type { Wire } from './phone'

type App = ReturnType<typeof import('./app').openApp>

/** The commerce API inside this process, and phones that talk to it. */
export async function startShop() {
  const shop: TestApp = await testApp()
  const opened: App[] = []

  const wire: Wire = async ({ method, url, headers, body }) => {
    const answer = await shop.app.inject({
      method: method as 'GET',
      url,
      headers,
      ...(body !== undefined && { payload: body }),
    })
    const type = String(answer.headers['content-type'] ?? '')
    const serverTime = answer.headers['x-server-time']
    return {
      status: answer.statusCode,
      body: type.includes('json') && answer.body ? answer.json() : answer.body,
      ...(typeof serverTime === 'string' && { serverTime }),
    }
  }

  return {
    ...shop,
    wire,
    /** A phone that nobody has used yet: every module of the client is loaded anew. */
    async openPhone(options: Partial<OpenOptions> = {}): Promise<App> {
      jest.resetModules()
      const { openApp } = await import('./app')
      const app = openApp({ wire, ...options })
      opened.push(app)
      return app
    },
    async close() {
      for (const app of opened) app.close()
      await shop.close()
    },
  }
}
