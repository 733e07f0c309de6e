import budgets from '../../budgets.json'
import { subpackagesOf } from './app-json/app-json'
import { heaviestOf, type ModuleSizes, partsOf } from './heaviest'
import type { Problem } from './problem'
import type { BuiltFile } from './scripts-of'
import type { WeappBuild } from './weapp-build'

export interface Package {
  /** `main package`, or a subpackage's root: `shop/`. */
  name: string
  bytes: number
  budget: number
  files: BuiltFile[]
}

/** The main package and each subpackage, as app.json divides the files. */
export function packagesOf({ app, files }: Pick<WeappBuild, 'app' | 'files'>): Package[] {
  const roots = subpackagesOf(app).map(({ root }) => root)
  const rootOf = (path: string) => roots.find((root) => path.startsWith(root))
  return [undefined, ...roots].map((root) => {
    const own = files.filter(({ path }) => rootOf(path) === root)
    const bytes = own.reduce((sum, file) => sum + file.bytes, 0)
    const budget = root === undefined ? budgets.mainPackageBytes : budgets.subpackageBytes
    return { name: root ?? 'main package', bytes, budget, files: own }
  })
}

/** Packages over their budgets, each with what weighs most in it; `modules` is what the build wrote down of itself. */
export function sizeProblems(build: WeappBuild, modules: ModuleSizes): Problem[] {
  return packagesOf(build)
    .filter(({ bytes, budget }) => bytes > budget)
    .map(({ name, bytes, budget, files }) => {
      const over = `${bytes - budget} B over its ${budget} B (budgets.json). Its heaviest modules, about:`
      return { file: name, message: `is ${over}${heaviestOf(partsOf(files, modules))}` }
    })
}
