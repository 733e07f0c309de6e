import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { openCompiler } from '../compile/compile'
import { browserScript } from './browser-scripts'
import { contentType } from './content-types'
import { panelHtml, phoneHtml } from './html'
import { openLive } from './live'
import type { About, LiveMessage } from './messages'
import { type MayRelay, relay } from './relay'
import { targetOf } from './target'
import { type Update, watchProgram } from './watch-program'

export interface ProgramSiteOptions {
  /** The path of the site on its server, with slashes: `/weapp/`. `/` by default. */
  prefix?: string
  /** Launch options that the phone's URL does not have: `url`, `scene`, `query`, `theme` …, as in its query string. */
  launch?: Record<string, string>
  /**
   * Which URLs the phone's requests may be relayed to, past the browser's same-origin policy; none by default. If others
   * can reach the server, it must not allow all URLs.
   */
  mayRelay?: MayRelay
  /** The titles of templates of subscribe messages, by their ids: the sheet that asks for messages shows them. */
  templates?: Readonly<Record<string, string>>
  /** This server has a bridge of automation/bridge.ts, which the phone connects to. */
  automation?: boolean
  /** Called with every change of the program's folder. */
  onUpdate?(update: Update): void
}

/** The pages that show a mini program, for use in another server. */
export interface ProgramSite {
  /** The folder with `app.json`. */
  root: string
  /** Handles a request whose path begins with the prefix. Never rejects: an error is answered with 500. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Accepts a WebSocket; false if it is not for this site. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  bundle: ReturnType<typeof watchProgram>['bundle']
  close(): void
}

interface Answer {
  status?: number
  type: string
  body: string | Uint8Array
}

const html = (body: string): Answer => ({ type: contentType('.html'), body })
const json = (value: unknown): Answer => ({ type: contentType('.json'), body: JSON.stringify(value) })
const notFound: Answer = { status: 404, type: contentType('.txt'), body: 'There is nothing here.' }

/** Compiles the mini program in `folder` and watches it. Throws a ProgramFolderError if there is none. */
export function openProgramSite(folder: string, options: ProgramSiteOptions = {}): ProgramSite {
  const { prefix = '/', launch = {}, automation = false, templates = {}, mayRelay, onUpdate } = options
  const compiler = openCompiler(folder)
  let version = 1
  let writing = false

  const about = (): About => {
    const { name, json: config } = program.bundle()
    const app = (config.app ?? {}) as { window?: { navigationBarTitleText?: string } }
    return { name, title: app.window?.navigationBarTitleText || name, pages: pages(), launch }
  }
  const pages = (): string[] => {
    const { app } = program.bundle().json as { app?: AppJson }
    const subpackages = app?.subPackages ?? app?.subpackages ?? []
    // In the middle of writing app.json a member may be missing.
    const inSubpackages = subpackages.flatMap(({ root = '', pages = [] }) => pages.map((page) => join(root, page)))
    return [...(app?.pages ?? []), ...inSubpackages]
  }
  const messageOf = (update: Update): LiveMessage => {
    if (update.kind === 'writing' || update.kind === 'same') return { type: update.kind }
    const { problems, styles } = update.bundle
    if (update.kind === 'styles') return { type: 'styles', version, styles, problems }
    return { type: 'program', version, pages: pages(), problems }
  }
  const program = watchProgram(compiler, (update) => {
    writing = update.kind === 'writing'
    if (update.kind === 'styles' || update.kind === 'program') version++
    live.tell(messageOf(update))
    onUpdate?.(update)
  })
  const live = openLive(() => ({ type: 'hello', version, writing, problems: program.bundle().problems }))

  const programFile = async (file: string): Promise<Answer> => {
    // Only files that the compiler has read: no path out of the folder, no hidden file.
    if (!Object.hasOwn(program.bundle().files, file)) return notFound
    return { type: contentType(file), body: await readFile(join(compiler.root, file)) }
  }
  const answer = async (path: string): Promise<Answer> => {
    if (path === '') return html(panelHtml(about().title))
    if (path === 'phone')
      return html(phoneHtml(about().title, { relay: mayRelay !== undefined, automation }, templates))
    if (path === 'about.json') return json(about())
    if (path === 'program.json') return json(program.bundle())
    if (path.startsWith('program/')) return programFile(path.slice('program/'.length))
    const body = await browserScript(path)
    return body ? { type: contentType(path), body } : notFound
  }

  const pathOf = (request: IncomingMessage) => {
    const pathname = targetOf(request)?.pathname ?? ''
    try {
      return pathname.startsWith(prefix) ? decodeURIComponent(pathname.slice(prefix.length)) : undefined
    } catch {
      return undefined
    }
  }
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname = '', search = '' } = targetOf(request) ?? {}
    // Without the final slash relative URLs would not resolve below the site.
    if (`${pathname}/` === prefix) {
      response.writeHead(308, { location: `${prefix}${search}` }).end()
      return
    }
    const path = pathOf(request)
    if (path === 'relay' && mayRelay) return relay(request, response, mayRelay)
    const { status = 200, type, body } = path === undefined ? notFound : await answer(path)
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return {
    root: compiler.root,
    bundle: program.bundle,
    async handle(request, response) {
      try {
        await respond(request, response)
      } catch (error) {
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { 'content-type': contentType('.txt') }).end(String(error))
      }
    },
    upgrade(request, socket, head) {
      if (pathOf(request) !== 'live') return false
      live.upgrade(request, socket, head)
      return true
    },
    close() {
      program.close()
      live.close()
    },
  }
}

interface AppJson {
  pages?: string[]
  subPackages?: Subpackage[]
  subpackages?: Subpackage[]
}

interface Subpackage {
  root?: string
  pages?: string[]
}
