import { Agent, request } from 'node:http'

export interface Answer {
  status: number
  body: string
}

export interface Call {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: unknown
}

/** One connection, kept open, as a phone or a balancer keeps it. */
export function openConnection() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return { send: (call: Call) => send(agent, call), close: () => agent.destroy() }
}

export type Connection = ReturnType<typeof openConnection>

/** Sends one call and reads its answer whole. Throws for every status but 200 and 201. */
function send(agent: Agent, { url, method = 'GET', headers = {}, body }: Call): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const type =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...type, ...headers } }, (answer) => {
      let read = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        read += chunk
      })
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        if (status === 200 || status === 201) resolve({ status, body: read })
        else reject(new Error(`${method} ${url} answered ${status}: ${read}`))
      })
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

export interface Load {
  connections: number
  ms: number
  /** Goes on until so much is done, also when the time is over. */
  atLeast?: number
}

export interface Rate {
  /** How many were done in a second, on all connections together. */
  perSecond: number
  /** How long one took, in the middle of all. */
  p50Ms: number
}

/** Does `work` on each connection, one after the other, until the time is over. `work` is told which connection it is on. */
export async function measureRate(
  { connections, ms, atLeast = 0 }: Load,
  work: (connection: Connection, index: number) => Promise<unknown>,
): Promise<Rate> {
  const took: number[] = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, index) => {
      const connection = openConnection()
      while (performance.now() - start < ms || took.length < atLeast) {
        const from = performance.now()
        await work(connection, index)
        took.push(performance.now() - from)
      }
      connection.close()
    }),
  )
  const seconds = (performance.now() - start) / 1000
  took.sort((a, b) => a - b)
  return { perSecond: took.length / seconds, p50Ms: took[Math.floor(took.length / 2)] ?? 0 }
}
