import type { Realm } from '../realm'
import { type Children, openChildren } from './children'
import { blueprintOf, type Definition } from './definition'
import { type FolderManifest, scriptsIn } from './folder'
import { type Instance, makeInstance } from './instance'
import { openScripts } from './scripts'
import type { SetDataCall } from './set-data'
import type { Query } from './urls'

/** An open page. */
export interface Page {
  route: string
  query: Query
  instance: Instance
}

interface Surroundings {
  manifest: FolderManifest
  realm: Realm
  record(call: SetDataCall): void
  later(work: () => void): void
  warn(words: string): void
  /** The members of `wx` that belong to this page or component only. */
  callsOf(instance: Instance): Record<string, unknown>
}

/** The program's code: its App, and pages created from its definitions. The page stack is elsewhere. */
export interface Program {
  children: Children
  /** `App`, `Page`, `Component`, `Behavior`, `getApp`: the functions for its scripts. */
  globals: Record<string, unknown>
  app(): Instance
  /** Runs app.js. */
  start(): void
  /** Loads the page's package and components where needed and creates the page; runs no life-cycle function yet. */
  makePage(route: string, query: Query): Page
  /** Subpackages whose code has run, in the order in which they were entered. */
  loadedPackages: string[]
}

export function openProgram(around: Surroundings): Program {
  const { manifest, realm, record, later, warn, callsOf } = around
  const scripts = openScripts(scriptsIn(manifest.folder), realm)
  const definitions = new Map<string, { kind: 'page' | 'component'; definition: Definition }>()
  const loadedPackages: string[] = []
  let app: Instance | undefined

  const define = (kind: 'page' | 'component') => (definition: Definition) => {
    definitions.set(scripts.running(), { kind, definition })
  }
  const known = (path: string) => {
    const found = definitions.get(path)
    if (!found) throw new Error(`${path}.js calls neither Page() nor Component()`)
    return found
  }

  const loadComponents = (path: string) => {
    for (const component of manifest.componentsOf(path).values()) {
      if (definitions.has(component)) continue
      scripts.load(component)
      known(component)
      loadComponents(component)
    }
  }
  const load = (route: string) => {
    loadComponents(route)
    scripts.load(route)
  }
  const enterPackage = (route: string) => {
    const subpackage = manifest.packageOf(route)
    if (!subpackage || loadedPackages.includes(subpackage.root)) return
    loadedPackages.push(subpackage.root)
    if (!manifest.lazy) for (const page of subpackage.pages) load(page)
  }

  const children = openChildren({
    realm,
    manifest,
    blueprintAt: (path) => blueprintOf(known(path).definition, 'component'),
    record,
    later,
    warn,
    callsOf,
  })

  return {
    children,
    loadedPackages,
    globals: {
      App: (config: Instance) => {
        app = config
      },
      Page: define('page'),
      Component: define('component'),
      Behavior: (behavior: Definition) => behavior,
      getApp: () => app,
    },
    app() {
      if (!app) throw new Error('app.js does not call App()')
      return app
    },
    start() {
      scripts.load('app')
      if (!manifest.lazy) for (const page of manifest.pages) if (!manifest.packageOf(page)) load(page)
    },
    makePage(route, query) {
      enterPackage(route)
      load(route)
      const { kind, definition } = known(route)
      const blueprint = blueprintOf(definition, kind)
      // A page written as a Component gets its query as properties.
      for (const [name, value] of Object.entries(query)) {
        if (name in blueprint.properties) blueprint.properties[name] = value
      }
      const { instance } = makeInstance({
        ...{ realm, blueprint, later, warn },
        record: (made) => record({ page: route, ...made }),
        changed: () => children.sync(instance, route, route),
      })
      const options = realm.own(query)
      Object.assign(instance, { route, __route__: route, is: route, options, getTabBar: () => null })
      Object.assign(instance, children.selectors(instance), callsOf(instance))
      for (const time of kind === 'component' ? ['created', 'attached'] : []) {
        for (const work of blueprint.lifetimes.get(time) ?? []) work.apply(instance)
      }
      children.sync(instance, route, route)
      return { route, query, instance }
    },
  }
}
