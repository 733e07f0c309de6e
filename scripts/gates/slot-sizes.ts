import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import budgets from '../../budgets.json'
import type { SlotSources } from '../../config/slot-sources'
import { readPackages } from '../../src/packages'
import { inRoot } from '../lib/root'
import { heaviestOf, type ModuleSizes, partsOf } from './heaviest'
import { packagesOf } from './package-sizes'
import type { Problem } from './problem'
import type { WeappBuild } from './weapp-build'

/** What the build in `folder` wrote down of its slots (config/slot-sources.ts); empty where it wrote nothing. */
export function readSlotSources(folder: string): SlotSources {
  const file = inRoot(`.cache/slots-${basename(folder)}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SlotSources) : {}
}

/** How many slots each package of this program fills. */
export const countFills = (): Record<string, number> =>
  Object.fromEntries(readPackages().map(({ root, slots }) => [root, slots.length]))

/** Packages whose fills of slots bring more into the main package than they may; about, as sizes of modules are. */
export function slotProblems(
  build: Pick<WeappBuild, 'app' | 'files'>,
  modules: ModuleSizes,
  sources: SlotSources,
  fills: Record<string, number>,
): Problem[] {
  const main = partsOf(packagesOf(build)[0]?.files ?? [], modules)
  return Object.entries(sources).flatMap(([root, own]) => {
    const file = `src/${root}/slots.ts`
    const parts = main.filter(({ source }) => own.includes(source))
    if (parts.length === 0) return [{ file, message: 'is in no file of the main package that the build wrote down' }]
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
    if (bytes <= budgets.slotBytes * (fills[root] ?? 0)) return []
    const over = `over ${budgets.slotBytes} B for each slot that it fills (budgets.json). Its modules, about:`
    return [{ file, message: `brings ${bytes} B into the main package: ${over}${heaviestOf(parts)}` }]
  })
}
