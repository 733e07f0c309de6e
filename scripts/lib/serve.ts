import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { mediaDir } from '../../server/demo/media'
import { openPictures } from '../../server/demo/pictures'
import { templateIdOf } from '../../server/src/core/notices/templates'
import { makeRegistry } from '../../server/src/core/system/registry'
import { type Config, ConfigError, readConfig } from '../../server/src/platform/config'
import { type RunningServer, startServer } from '../../server/src/server'
import { site } from '../../server/src/site/site'
import { systemsOf } from '../../server/src/systems'
import { type Parts, partsAsTheyAre } from './part'
import { inRoot } from './root'
import { serveParts } from './serve-parts'
import { serveMiniProgram } from './serve-program'

type Environment = Readonly<Record<string, string | undefined>>

export const usualPort = '3000'

/**
 * Settings of the one address that serves everything. The mini program on a real phone reaches the API only if it
 * listens beyond this machine: naming an address in HAOLI_API asks for that. A shop on another port than the usual has
 * data of its own: two shops of one checkout do not share orders, or a clock. Throws a ConfigError that names every problem.
 */
export function settingsOf(env: Environment): Config {
  const { PORT = usualPort, ...others } = withoutEmpty(env)
  const host = env.HAOLI_API ? '0.0.0.0' : '127.0.0.1'
  const dataDir = PORT === usualPort ? inRoot('.haoli') : inRoot('.haoli/ports', PORT)
  return readConfig({ HAOLI_LOG_LEVEL: 'warn', HOST: host, HAOLI_DATA_DIR: dataDir, PORT, ...others })
}

const withoutEmpty = (env: Environment) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

/** The API that the mini program of a shop talks to: what HAOLI_API says, or the shop itself. */
export const apiOf = ({ port }: Config) => process.env.HAOLI_API || `http://127.0.0.1:${port}`

/** What WeChat shows of the shop's templates of messages: their titles, by their ids. A template has one, in Chinese. */
export function templateTitles(config: Config): Record<string, string> {
  const { notices } = makeRegistry(systemsOf(config.mode))
  const titles = new Map<string, string>()
  for (const [kind, { title }] of notices) {
    const id = templateIdOf(kind, config)
    if (id !== undefined) titles.set(id, title[0])
  }
  return Object.fromEntries(titles)
}

export interface ServeOptions {
  onProgress?: (step: string) => void
  /** Builds that may still be in the making; without it both are there already. */
  parts?: Parts
  /** Where the builds are: browser build, desk and mini program; dist/ without this. */
  folders?: { shop: string; desk: string; weapp: string }
  /** The browser build is one for development, whose scripts are kept as text. */
  forDevelopment?: boolean
}

/** Starts the API with the preview, the shop and the pictures mounted. */
export function serve(config: Config, options: ServeOptions = {}): Promise<RunningServer> {
  const {
    onProgress,
    parts = partsAsTheyAre(),
    folders: builds = { shop: inRoot('dist/h5'), desk: inRoot('dist/desk'), weapp: inRoot('dist/weapp') },
    forDevelopment = false,
  } = options
  const folders = { preview: inRoot('dist/preview'), shop: builds.shop, desk: builds.desk, media: mediaDir }
  for (const folder of [...Object.values(folders), join(folders.desk, 'assets')])
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  return startServer(config, {
    site: async (app) => {
      serveParts(app, parts)
      const pictures = await openPictures(mediaDir)
      app.addHook('onRequest', async ({ url }) => {
        if (url.startsWith('/media/')) await pictures.make(url)
      })
      await site({ ...folders, evaluates: forDevelopment })(app)
      serveMiniProgram(app, builds.weapp, apiOf(config), templateTitles(config))
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
