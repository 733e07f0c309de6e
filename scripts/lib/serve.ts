import { existsSync, mkdirSync } from 'node:fs'
import { mediaDir } from '../../server/demo/media'
import { type Config, ConfigError, readConfig } from '../../server/src/platform/config'
import { type RunningServer, startServer } from '../../server/src/server'
import { site } from '../../server/src/site/site'
import { inRoot } from './root'
import { serveMiniProgram } from './serve-program'

/**
 * Settings of the one address that serves everything. The mini program on a real phone reaches the API only if it
 * listens beyond this machine: naming an address in HAOLI_API asks for that.
 * Throws a ConfigError that names every problem.
 */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): Config {
  const host = env.HAOLI_API ? '0.0.0.0' : '127.0.0.1'
  return readConfig({ HAOLI_LOG_LEVEL: 'warn', PORT: '3000', HOST: host, ...withoutEmpty(env) })
}

const withoutEmpty = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

/** Starts the API with the preview, the shop and the pictures mounted. dist/ must have been built. */
export function serve(config: Config, onProgress?: (step: string) => void): Promise<RunningServer> {
  const api = process.env.HAOLI_API || `http://127.0.0.1:${config.port}`
  const folders = { preview: inRoot('dist/preview'), shop: inRoot('dist/h5'), media: mediaDir }
  for (const folder of Object.values(folders)) if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  return startServer(config, {
    site: async (app) => {
      await site(folders)(app)
      serveMiniProgram(app, api)
    },
    ...(onProgress && { onProgress }),
  })
}

/** Says in one sentence why the server did not start, where that is the person's to change. */
export function startProblem(error: unknown, config: Config | null): string | null {
  if (error instanceof ConfigError) return error.message
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') {
    const port = config?.port ?? 0
    return `Port ${port} is taken, perhaps by another Haoli. Stop that, or choose another port: PORT=${port + 1} npm start`
  }
  if (code === 'EACCES') return `Port ${config?.port} needs more rights. Choose one above 1024: PORT=3000 npm start`
  return null
}
