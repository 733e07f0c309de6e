import { ConfigError, readConfig } from './platform/config'
import { startServer } from './server'

const graceMs = 15_000

async function main(): Promise<void> {
  const server = await startServer(readConfig(process.env), { onProgress: (step) => console.error(`${step} …`) })
  console.error(`the commerce API answers at ${server.url}; its documentation at ${server.url}/docs`)
  let closing = false
  const stop = () => {
    // Ctrl-C may arrive twice: from the terminal and from whoever started us.
    if (closing) return
    closing = true
    setTimeout(() => process.exit(1), graceMs).unref()
    server.close().then(
      () => process.exit(0),
      (error) => fail(error),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function fail(error: unknown): never {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}

main().catch(fail)
