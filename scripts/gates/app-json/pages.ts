import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'
import { type AppJson, pagesOf, subpackagesOf } from './app-json'

const problem = (message: string): Problem => ({ file: 'app.json', message })

/** Paths that app.json may not write so: from elsewhere than the program's folder, or not tidy. */
const isBadPath = (path: string) => /^[./\s]|\\|\/\/|\.\.\//.test(path)

function misplaced(app: AppJson): string[] {
  const subpackages = subpackagesOf(app)
  const inSubpackage = (app.pages ?? []).flatMap((page) =>
    subpackages
      .filter(({ root }) => page.startsWith(root))
      .map(({ root }) => `pages names ${page}, which lies in the subpackage ${root}: name it there`),
  )
  const overlapping = subpackages.flatMap(({ root }, at) =>
    subpackages
      .filter((other, index) => index !== at && root.startsWith(other.root) && (root !== other.root || index < at))
      .map((other) => `the subpackage ${root} lies within ${other.root}: give each a folder of its own`),
  )
  return [...inSubpackage, ...overlapping]
}

/** Pages that app.json names badly, twice or in the wrong package. Whether their files are there, the compiler says. */
export function pageProblems({ app, has }: WeappBuild): Problem[] {
  const pages = pagesOf(app)
  const paths = pages.map(({ page }) => page)
  const written = [...(app.pages ?? []), ...(app.subPackages ?? app.subpackages ?? []).map(({ root }) => root)]
  return [
    ...written
      .filter(isBadPath)
      .map((path) => `"${path}" must be written from the program's folder: no / or . at its start`),
    ...pages
      .filter(({ page }) => !has(`${page}.json`))
      .map(({ page, named }) => `${named} is ${page}, and there is no ${page}.json`),
    ...pages
      .filter(({ page }, at) => paths.indexOf(page) < at)
      .map(({ page, named }) => `${named} names ${page} again: name each page once`),
    ...misplaced(app),
  ].map(problem)
}

/** Rules of preloadRule whose page or package does not exist. */
export function preloadProblems({ app }: WeappBuild): Problem[] {
  const pages = new Set(pagesOf(app).map(({ page }) => page))
  const packages = new Set(['__APP__', ...subpackagesOf(app).flatMap(({ root, name }) => [root, name])])
  const isPackage = (name: string) => packages.has(name) || packages.has(`${name.replace(/\/$/, '')}/`)
  return Object.entries(app.preloadRule ?? {})
    .flatMap(([page, { packages: named = [] }]) => [
      ...(pages.has(page) ? [] : [`preloadRule names the page ${page}, which no package has`]),
      ...named
        .filter((name) => !isPackage(name))
        .map((name) => `preloadRule of ${page} names ${name}, which is no package`),
    ])
    .map(problem)
}
