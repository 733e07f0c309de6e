import type { FastifyRequest } from 'fastify'

const isLoopback = (address: string) => /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
const isOwnName = (name: string) => name === 'localhost' || name === '[::1]' || isLoopback(name)

const nameOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).hostname : '')
/** What a proxy adds, the relay of the mini program's host among them. */
const proxied = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'] as const

/**
 * Whether a request was made on this machine and meant for it: the other end of the connection is this machine, no proxy lies
 * between, and `Host` and `Origin` are names of it. Another website's page in a browser here has an `Origin` of its own, or, with
 * a name that its owner points at this machine (DNS rebinding), another `Host`.
 */
export function isFromHere({ headers, raw }: Pick<FastifyRequest, 'headers' | 'raw'>): boolean {
  const { host = '', origin } = headers
  return (
    isLoopback(raw.socket.remoteAddress ?? '') &&
    proxied.every((name) => headers[name] === undefined) &&
    isOwnName(nameOf(`http://${host}`)) &&
    (origin === undefined || isOwnName(nameOf(origin)))
  )
}
