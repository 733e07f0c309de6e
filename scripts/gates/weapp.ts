import { componentProblems } from './app-json/components'
import { pageProblems, preloadProblems } from './app-json/pages'
import { privacyProblems } from './app-json/privacy'
import { settingProblems } from './app-json/settings'
import { tabProblems } from './app-json/tabs'
import { themeProblems } from './app-json/theme'
import { compileProblems } from './compiled'
import { readModuleSizes } from './heaviest'
import { hostProblems } from './leaks/hosts'
import { machineProblems } from './leaks/machine'
import { secretProblems } from './leaks/secrets'
import { sizeProblems } from './package-sizes'
import type { Problem } from './problem'
import { globalProblems, syntaxProblems } from './script-problems'
import { countFills, readSlotSources, slotProblems } from './slot-sizes'
import { openBuild, type WeappBuild } from './weapp-build'
import { compilersRun, refusedStyleSheets, refusedTemplates } from './wechat-compilers'

export interface Gate {
  /** What holds where it finds nothing. */
  name: string
  problems(build: WeappBuild): Problem[]
}

const official = (name: string, problems: Gate['problems']): Gate => ({
  name: compilersRun() ? name : `${name} (left out: WeChat's compilers do not run on this machine)`,
  problems,
})

/** All that a build for WeChat must keep. `api`: the origin of the API that it was built for. */
export const weappGates = (api: string): Gate[] => [
  { name: 'scripts run on the oldest phones promised', problems: syntaxProblems },
  { name: 'scripts use only what WeChat has', problems: globalProblems },
  { name: 'templates, styles and JSON compile without a warning', problems: compileProblems },
  official("WeChat's own compiler takes every template", refusedTemplates),
  official("WeChat's own compiler takes every style sheet", refusedStyleSheets),
  { name: 'app.json names each page once, in its package', problems: pageProblems },
  { name: 'what is loaded ahead exists', problems: preloadProblems },
  { name: 'the tab bar is as WeChat wants it', problems: tabProblems },
  { name: 'the theme defines what is used, in light and dark', problems: themeProblems },
  { name: 'components are components', problems: componentProblems },
  { name: 'private calls are declared, and only those', problems: privacyProblems },
  { name: 'settings are known to WeChat', problems: settingProblems },
  {
    name: 'packages are within their budgets',
    problems: (build) => sizeProblems(build, readModuleSizes(build.folder)),
  },
  {
    name: 'slots are within their budget',
    problems: (build) =>
      slotProblems(build, readModuleSizes(build.folder), readSlotSources(build.folder), countFills()),
  },
  { name: 'no host beside the API', problems: (build) => hostProblems(build, api) },
  { name: 'no secret', problems: secretProblems },
  { name: 'no trace of the machine that built it', problems: machineProblems },
]

/** Lets every gate look at the build in `folder`. */
export function checkWeapp(folder: string, api: string): { gate: string; problems: Problem[]; seconds: number }[] {
  const build = openBuild(folder)
  return weappGates(api).map(({ name, problems }) => {
    const startedAt = performance.now()
    return { gate: name, problems: problems(build), seconds: (performance.now() - startedAt) / 1000 }
  })
}
