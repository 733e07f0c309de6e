import type { AppDeclarations } from '../wx/app-declarations'
import { pathFrom, tidy } from './paths'

export interface Subpackage {
  root: string
  pages: string[]
}

/** The content of `app.json`. Paths have no leading slash and no extension. */
export interface Manifest {
  /** app.json itself. */
  app: AppJson
  /** Every page of every package; the first is the start page. */
  pages: string[]
  tabs: string[]
  subpackages: Subpackage[]
  /** Without `lazyCodeLoading` a package runs the scripts of all its pages as soon as it is loaded. */
  lazy: boolean
  /** The subpackage of a file; undefined for the main package. */
  packageOf(path: string): Subpackage | undefined
  /** Custom components of a page or component by tag: its own, then those of the app. */
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

/** The files of a program: JSON by path without extension, and whether a file exists. */
export interface ProgramFiles {
  json(path: string): unknown
  has(file: string): boolean
}

/** Resolves the component that `from` calls `to`: beside it, from the root, or in a miniprogram_npm of a parent folder. */
export function componentPath(from: string, to: string, files: ProgramFiles): string {
  const isThere = (path: string) => files.has(`${path}.json`) || files.has(`${path}.js`)
  const direct = [pathFrom(from, to), pathFrom(from, `${to}/index`)]
  const inPackages = /^[./]/.test(to)
    ? []
    : from.split('/').map((_, depth, names) => tidy(`${names.slice(0, -1 - depth).join('/')}/miniprogram_npm/${to}`))
  // If none exists, the error names the plain path.
  return [...direct, ...inPackages, ...inPackages.map((path) => `${path}/index`)].find(isThere) ?? pathFrom(from, to)
}

/** Reads the program's configuration; throws with the page's name if `app.json` names a page that does not exist. */
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
