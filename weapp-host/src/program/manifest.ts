import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface Subpackage {
  root: string
  pages: string[]
}

/** What `app.json` says, read once. Paths have no leading slash and no ending. */
export interface Manifest {
  folder: string
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

interface AppJson {
  pages?: string[]
  subPackages?: Subpackage[]
  subpackages?: Subpackage[]
  tabBar?: { list?: { pagePath: string }[] }
  lazyCodeLoading?: string
  usingComponents?: Record<string, string>
}

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const trimmed = (path: string) => path.replace(/^\/|\/$/g, '')

/** Reads the program in `folder`; throws with the page's name where `app.json` names a page that is not there. */
export function readManifest(folder: string): Manifest {
  const root = resolve(folder)
  const app = json<AppJson>(join(root, 'app.json'))
  const subpackages = (app.subPackages ?? app.subpackages ?? []).map(({ root: at, pages }) => ({
    root: `${trimmed(at)}/`,
    pages: pages.map((page) => `${trimmed(at)}/${trimmed(page)}`),
  }))
  const pages = [...(app.pages ?? []).map(trimmed), ...subpackages.flatMap((subpackage) => subpackage.pages)]
  const missing = pages.find((page) => !existsSync(join(root, `${page}.js`)))
  if (missing !== undefined) throw new Error(`app.json names the page ${missing}, and there is no ${missing}.js`)

  const components = new Map<string, Map<string, string>>()

  return {
    folder: root,
    pages,
    tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => trimmed(pagePath)),
    subpackages,
    lazy: app.lazyCodeLoading === 'requiredComponents',
    packageOf: (path) => subpackages.find((subpackage) => path.startsWith(subpackage.root)),
    componentsOf(path) {
      const known = components.get(path)
      if (known) return known
      const file = join(root, `${path}.json`)
      const own = existsSync(file) ? (json<AppJson>(file).usingComponents ?? {}) : {}
      const found = new Map<string, string>()
      for (const [tag, at] of Object.entries({ ...app.usingComponents, ...own })) {
        found.set(tag, at.startsWith('/') ? trimmed(at) : join(path, '..', at).replaceAll('\\', '/'))
      }
      components.set(path, found)
      return found
    },
  }
}
