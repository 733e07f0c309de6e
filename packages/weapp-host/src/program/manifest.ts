import type { AppDeclarations } from '../wx/app-declarations'
import { pathFrom, tidy } from './paths'

export interface Subpackage {
  root: string
  pages: string[]
}

/** What `app.json` says, read once. Paths have no leading slash and no ending. */
export interface Manifest {
  /** app.json itself. */
  app: AppJson
  /** Every page of every package; the first is where the program starts. */
  pages: string[]
  tabs: string[]
  subpackages: Subpackage[]
  /** Without `lazyCodeLoading` a package runs all its pages' scripts as soon as it is loaded. */
  lazy: boolean
  /** The subpackage that a file belongs to; undefined for the main package. */
  packageOf(path: string): Subpackage | undefined
  /** Custom components of a page or component by their tag: its own, then the whole app's. */
  componentsOf(path: string): Map<string, string>
}

export interface AppJson extends AppDeclarations {
  pages?: string[]
  subPackages?: Subpackage[]
  subpackages?: Subpackage[]
  tabBar?: { list?: { pagePath: string }[] }
  lazyCodeLoading?: string
  usingComponents?: Record<string, string>
}

/** What is known of a program's files: its JSON by path without ending, and whether a file is there. */
export interface ProgramFiles {
  json(path: string): unknown
  has(file: string): boolean
}

/** Where a component stands that `from` calls `to`: beside it, from the root, or in a miniprogram_npm on the way up. */
export function componentPath(from: string, to: string, files: ProgramFiles): string {
  const isThere = (path: string) => files.has(`${path}.json`) || files.has(`${path}.js`)
  const direct = [pathFrom(from, to), pathFrom(from, `${to}/index`)]
  const inPackages = /^[./]/.test(to)
    ? []
    : from.split('/').map((_, depth, names) => tidy(`${names.slice(0, -1 - depth).join('/')}/miniprogram_npm/${to}`))
  // Where none is there the plain reading is the one to name in the error.
  return [...direct, ...inPackages, ...inPackages.map((path) => `${path}/index`)].find(isThere) ?? pathFrom(from, to)
}

/** Reads the program's configuration; throws with the page's name where `app.json` names a page that is not there. */
export function makeManifest(files: ProgramFiles): Manifest {
  const app = (files.json('app') ?? {}) as AppJson
  const subpackages = (app.subPackages ?? app.subpackages ?? []).map(({ root, pages }) => ({
    root: `${tidy(root)}/`,
    pages: pages.map((page) => tidy(`${root}/${page}`)),
  }))
  const pages = [...(app.pages ?? []).map(tidy), ...subpackages.flatMap((subpackage) => subpackage.pages)]
  const missing = pages.find((page) => !files.has(`${page}.js`))
  if (missing !== undefined) throw new Error(`app.json names the page ${missing}, and there is no ${missing}.js`)

  const components = new Map<string, Map<string, string>>()

  return {
    app,
    pages,
    tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => tidy(pagePath)),
    subpackages,
    lazy: app.lazyCodeLoading === 'requiredComponents',
    packageOf: (path) => subpackages.find((subpackage) => path.startsWith(subpackage.root)),
    componentsOf(path) {
      const known = components.get(path)
      if (known) return known
      const own = (files.json(path) as AppJson | undefined)?.usingComponents
      const found = new Map<string, string>()
      for (const [from, using] of [['app', app.usingComponents] as const, [path, own] as const]) {
        for (const [tag, to] of Object.entries(using ?? {})) found.set(tag, componentPath(from, to, files))
      }
      components.set(path, found)
      return found
    },
  }
}
