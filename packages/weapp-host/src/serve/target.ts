import type { IncomingMessage } from 'node:http'

/** The path and query that a request asks for; undefined where its target is no address, such as `//`. */
export function targetOf({ url = '' }: IncomingMessage): URL | undefined {
  const base = 'http://host'
  return URL.canParse(url, base) ? new URL(url, base) : undefined
}
