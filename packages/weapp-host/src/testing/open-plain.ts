import { join } from 'node:path'
import { type HostOptions, openHost } from '../host'

/** The small native program of the tests, launched; `lines` are its notes, emptied by reading. */
export async function openPlain(options: HostOptions = {}) {
  const host = openHost(join(__dirname, '../../fixtures/plain'), options)
  await host.launch()
  const noted = host.stack()[0]?.instance.lines as string[] | undefined
  const lines = () => noted?.splice(0) ?? []
  return { host, lines, list: host.page().instance }
}
