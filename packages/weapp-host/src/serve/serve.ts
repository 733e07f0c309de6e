import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openProgramSite, type ProgramSite, type ProgramSiteOptions } from './site'

export interface ServeOptions
  extends Pick<ProgramSiteOptions, 'automation' | 'launch' | 'mayRelay' | 'onUpdate' | 'templates'> {
  /** 0: any free port. */
  port: number
  /** This machine only by default. */
  host?: string
}

export interface ServedProgram {
  url: string
  site: ProgramSite
  server: Server
  close(): Promise<void>
}

/** Serves the mini program in `folder` on its own port. Rejects with `EADDRINUSE` if the port is in use. */
export async function serveProgram(folder: string, options: ServeOptions): Promise<ServedProgram> {
  const { port, host = '127.0.0.1', ...siteOptions } = options
  const site = openProgramSite(folder, siteOptions)
  const server = createServer((request, response) => void site.handle(request, response))
  server.on('upgrade', (request, socket, head) => {
    // Node's own listener for a connection that breaks was removed with the upgrade.
    socket.on('error', () => undefined)
    // What is not for the site may be for the bridge of automation.
    if (!site.upgrade(request, socket, head) && !options.automation) socket.destroy()
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    site.close()
    throw error
  }
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${(server.address() as AddressInfo).port}/`,
    site,
    server,
    async close() {
      site.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export { openProgramSite, type ProgramSite, type ProgramSiteOptions } from './site'
