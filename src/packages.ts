import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { PackageConfig } from '@/common/slots/package-config'

/** A package and the folder it lies in. */
export interface Package extends PackageConfig {
  root: string
}

const src = join(process.cwd(), 'src')

function readConfig(root: string): PackageConfig {
  // Taro runs this in a bundle that esbuild makes, and webpack watches it: both find all files that fit the pattern below.
  // Scripts run it as an ES module, which has no `require` of its own.
  const found: { default: PackageConfig } =
    typeof require === 'undefined'
      ? createRequire(join(src, 'packages.ts'))(`./${root}/package.config.ts`)
      : require(`./${root}/package.config.ts`)
  return found.default
}

/** The packages of this program: the folders of src that hold a `package.config.ts`. Runs while building, never on a phone. */
export const readPackages = (): Package[] =>
  readdirSync(src)
    .filter((folder) => existsSync(join(src, folder, 'package.config.ts')))
    .map((root) => ({ ...readConfig(root), root }))
    .sort((a, b) => a.order - b.order)

/** The parts of app.json that packages make. */
export function appJsonOf(tabs: readonly string[], packages: readonly Package[]) {
  const pages = [...tabs, ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/pages/${page}/index`))]
  for (const { root, loadedAheadFrom } of packages) {
    const lost = loadedAheadFrom.find((page) => !pages.includes(page))
    if (lost) throw new Error(`${root} is loaded ahead from ${lost}, which is no page`)
  }
  const loadedAhead = pages.flatMap((page) => {
    const wanted = packages.filter(({ loadedAheadFrom }) => loadedAheadFrom.includes(page)).map(({ root }) => root)
    return wanted.length > 0 ? [[page, { network: 'all' as const, packages: wanted }] as const] : []
  })
  return {
    subPackages: packages.map(({ root, pages }) => ({ root, pages: pages.map((page) => `pages/${page}/index`) })),
    preloadRule: Object.fromEntries(loadedAhead),
  }
}
