import { createServer } from 'node:net'

/** Throws what listening on the port would throw (EADDRINUSE, EACCES): better before a minute of building than after. */
export function assertPortFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}
