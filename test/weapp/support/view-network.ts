import type { BrowserContext, Route } from 'playwright-core'
import type { Shop } from './shop'

/** The least that is a picture: the journeys look at none. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Where a request of the phone goes in the end: where the host passes requests on, they go through it. */
const targetOf = (url: URL): URL => {
  const to = url.pathname.endsWith('/relay') ? url.searchParams.get('to') : null
  return to === null ? url : new URL(to)
}

/** The network of one phone: the commerce API of this process is all that it reaches. */
export async function openViewNetwork(context: BrowserContext, { wire }: Shop) {
  let isConnected = true
  let inFlight = 0

  const answer = async (route: Route) => {
    const request = route.request()
    const sent = { method: request.method(), url: targetOf(new URL(request.url())).href, headers: request.headers() }
    const { status, body } = await wire({ ...sent, body: request.postDataBuffer() ?? undefined, binary: false })
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' }
    await route.fulfill({ status, headers, body: String(body) })
  }
  const goesTo = (path: string) => (url: URL) => targetOf(url).pathname.startsWith(path)
  await context.route(goesTo('/v1/'), async (route) => {
    inFlight += 1
    try {
      await (isConnected ? answer(route) : route.abort('internetdisconnected'))
    } finally {
      inFlight -= 1
    }
  })
  await context.route(goesTo('/media/'), (route) => route.fulfill({ contentType: 'image/png', body: picture }))

  return {
    inFlight: () => inFlight,
    connect: (connected: boolean) => {
      isConnected = connected
    },
  }
}
