import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { ProgramBundle } from '../compile/bundle'
import type { Instance } from '../program/instance'
import type { Manifest } from '../program/manifest'
import { openScripts } from '../program/scripts'
import type { Realm } from '../realm'
import { registrationCalls } from './registration'

interface Surroundings {
  bundle: ProgramBundle
  manifest: Manifest
  space: CodeSpace
  realm: Realm
  caught(error: unknown): void
}

/** The program's code: its App, and all that its scripts register. The page stack is elsewhere. */
export interface ViewProgram {
  /** `App`, `Page`, `Component`, `Behavior`, `getApp`: the functions for its scripts. */
  globals: Record<string, unknown>
  /** The argument of `App()`; undefined while app.js has not called it. */
  app(): Instance | undefined
  /** Runs app.js. */
  start(): void
  /** Runs the scripts that the page or component at `path` needs: its package, its components, its own. */
  load(path: string): void
  /** Subpackages whose code has run, in the order in which they were entered. */
  loadedPackages: string[]
}

interface ComponentJson {
  componentPlaceholder?: Record<string, string>
}

export function openProgram({ bundle, manifest, space, realm, caught }: Surroundings): ViewProgram {
  const files = {
    name: bundle.name,
    has: (file: string) => file in bundle.scripts,
    read: (file: string) => bundle.scripts[file] ?? '',
  }
  const scripts = openScripts(files, realm)
  const components = space.getComponentSpace()
  const loadedPackages: string[] = []
  const loading = new Set<string>()
  let app: Instance | undefined

  const isRegistered = (path: string) => components.getComponentByUrlWithoutDefault(`/${path}`, '') !== null
  /** Runs the script of a page or component, which has to register something. */
  const runScript = (path: string) => {
    scripts.load(path)
    if (!isRegistered(path)) throw new Error(`${path}.js calls neither Page() nor Component()`)
  }

  /** A component of a package that is not loaded may come later, if the page names a placeholder for it. */
  const comesLater = (path: string, tag: string, component: string) => {
    const { componentPlaceholder } = (bundle.json[path] ?? {}) as ComponentJson
    const home = manifest.packageOf(component)
    return home !== undefined && componentPlaceholder?.[tag] !== undefined && !loadedPackages.includes(home.root)
  }
  const loadComponents = (path: string) => {
    for (const [tag, component] of manifest.componentsOf(path)) {
      if (!comesLater(path, tag, component)) loadOne(component)
    }
  }
  const loadOne = (path: string) => {
    if (loading.has(path)) return
    loading.add(path)
    loadComponents(path)
    try {
      runScript(path)
    } catch (error) {
      caught(error)
      // An empty component takes its place, so that the rest of the page is rendered.
      if (!isRegistered(path)) space.component(path).definition({}).register()
    }
  }
  const enterPackage = (path: string) => {
    const subpackage = manifest.packageOf(path)
    if (!subpackage || loadedPackages.includes(subpackage.root)) return
    loadedPackages.push(subpackage.root)
    if (!manifest.lazy) for (const page of subpackage.pages) loadOne(page)
  }
  const load = (path: string) => {
    enterPackage(path)
    loadOne(path)
  }

  components.setComponentWaitingListener((_isPublic, path) => {
    if (loading.has(path)) return
    // The package is loaded while the placeholder is shown.
    setTimeout(() => load(path), 0)
  })

  return {
    loadedPackages,
    load,
    globals: {
      ...registrationCalls(space, scripts.running),
      App: (config: Instance) => {
        app = config
      },
      getApp: () => app,
    },
    app: () => app,
    start() {
      scripts.load('app')
      if (!app) throw new Error('app.js does not call App()')
      if (!manifest.lazy) for (const page of manifest.pages) if (!manifest.packageOf(page)) loadOne(page)
    },
  }
}
