import { existsSync, openSync, readSync } from 'node:fs'
import { PerformanceObserver, performance } from 'node:perf_hooks'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { compiling } from '../src/platform/compiling'

/** For how long a request's work may keep the loop from everything else. */
const mostMs = 50
/** How often the loop is looked at. While a piece of work keeps it busy it cannot be, which shows how long the piece was. */
const everyMs = 5

export interface LongWork {
  /** `GET /v1/home` */
  request: string
  cpuMs: number
}

interface Piece extends LongWork {
  from: number
  until: number
}

/**
 * Watches for how long requests to an app keep the event loop of this thread busy, in time of its processor: what else the
 * machine does changes nothing, and waiting is no work. Neither is what others need in that time: the collection of garbage,
 * and schemas that are compiled at their first use (in production they are at the start). Where several requests are answered at
 * once, nobody knows whose the work was, and it does not count.
 */
export async function watchLoop(app: Pick<FastifyInstance, 'inject' | 'server'>, limitMs = mostMs) {
  // The first request loads what sends it.
  await app.inject('/healthz')
  const running = new Map<symbol, string>()
  const long: Piece[] = []
  const collections: Pick<Piece, 'from' | 'until'>[] = []
  let last = here()

  const startAnew = () => {
    last = here()
  }
  function look(): void {
    const now = here()
    const [request] = running.values()
    const cpuMs = now.cpuMs - last.cpuMs
    if (running.size === 1 && request !== undefined && cpuMs > limitMs) {
      long.push({ request, from: last.at, until: now.at, cpuMs })
    }
    last = now
  }
  function begin(method = 'GET', url = ''): () => void {
    look()
    const key = Symbol(url)
    running.set(key, `${method} ${url}`)
    return () => {
      look()
      running.delete(key)
    }
  }

  const timer = setInterval(look, everyMs).unref()
  const keep = (entries: { startTime: number; duration: number }[]) => {
    for (const { startTime, duration } of entries) collections.push({ from: startTime, until: startTime + duration })
  }
  const collecting = new PerformanceObserver((list) => keep(list.getEntries()))
  collecting.observe({ entryTypes: ['gc'] })
  compiling.start.subscribe(look)
  compiling.end.subscribe(startAnew)

  const inject = app.inject.bind(app) as (request: InjectOptions | string) => Promise<unknown>
  Object.assign(app, {
    inject: async (request: InjectOptions | string) => {
      const end = typeof request === 'string' ? begin('GET', request) : begin(request.method, String(request.url))
      return inject(request).finally(end)
    },
  })
  app.server.prependListener('request', (request, response) => {
    response.once('close', begin(request.method, request.url))
  })

  return {
    /** Ends it. Answers the requests that kept the loop busy for longer than the limit. */
    close(): LongWork[] {
      clearInterval(timer)
      keep(collecting.takeRecords())
      collecting.disconnect()
      compiling.start.unsubscribe(look)
      compiling.end.unsubscribe(startAnew)
      return long.flatMap((piece) => {
        const ownMs = Math.round(piece.cpuMs - sharedMs(piece, collections))
        return ownMs > limitMs ? [{ request: piece.request, cpuMs: ownMs }] : []
      })
    },
  }
}

const sharedMs = ({ from, until }: Piece, others: Pick<Piece, 'from' | 'until'>[]): number =>
  others.reduce((sum, one) => sum + Math.max(0, Math.min(until, one.until) - Math.max(from, one.from)), 0)

const here = () => ({ at: performance.now(), cpuMs: cpuMs() })

/** What Linux says of the main thread of this process, on which Jest runs tests. */
const statistics = '/proc/self/schedstat'
const file = existsSync(statistics) ? openSync(statistics, 'r') : undefined
const bytes = Buffer.alloc(64)
/** Milliseconds that this thread has had the processor; not on Linux: this process, with all of its threads. */
export function cpuMs(): number {
  if (file === undefined) {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e3
  }
  const length = readSync(file, bytes, 0, bytes.length, 0)
  return Number.parseInt(bytes.toString('latin1', 0, length), 10) / 1e6
}
