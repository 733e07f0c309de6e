import { openHost, openTaro, type Wire } from '@haoli/weapp-host'
import { inRoot } from '../lib/root'
import { serve, settingsOf } from '../lib/serve'
import type { Answer, Recording } from './stub'

const search = '/shop/pages/search/index?q=%E8%8C%B6'

/** Does once what is measured later, so that every answer is there. */
async function walk(folder: string, wire: Wire) {
  const host = openHost(folder, { wire, startMs: Date.now() })
  await host.launch()
  host.move('navigateTo', search)
  await host.settle()
  await openTaro(host).tap(/^加入购物车/)
  host.move('switchTab', '/tabs/cart/index')
  await host.settle()
}

async function allCards(url: string): Promise<Recording['cards']> {
  const cards: Recording['cards'] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await fetch(`${url}/v1/products?limit=50${cursor && `&cursor=${cursor}`}`)
    const page = (await answer.json()) as { items: Recording['cards']; nextCursor: string | null }
    cards.push(...page.items)
    cursor = page.nextCursor
  }
  return cards
}

/**
 * Runs the commerce API with the demo catalogue (its data in .cache/bench) and writes down what it answers to the mini
 * program in `folder`.
 */
export async function record(folder: string): Promise<Recording> {
  const server = await serve(settingsOf({ HAOLI_DATA_DIR: inRoot('.cache/bench/api'), PORT: '0' }))
  const answers: Record<string, Answer> = {}
  try {
    const wire: Wire = async ({ method, url, headers, body }) => {
      const { pathname, search } = new URL(url)
      const answer = await fetch(server.url + pathname + search, { method, headers, body: body as string })
      const text = await answer.text()
      answers[`${method} ${pathname}`] = { status: answer.status, body: JSON.parse(text) }
      return { status: answer.status, body: text }
    }
    await walk(folder, wire)
    const cart = answers['GET /v1/cart']?.body as { lines: Recording['line'][] } | undefined
    const [line] = cart?.lines ?? []
    if (!line) throw new Error('the bench could not put anything into the cart')
    return { answers, cards: await allCards(server.url), line }
  } finally {
    await server.close()
  }
}
