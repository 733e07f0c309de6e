import type { Problem } from '../problem'
import type { WeappBuild } from '../weapp-build'
import { pagesOf } from './app-json'

type Values = Record<string, unknown>
type Theme = Partial<Record<'light' | 'dark', Values>>

/** The settings that may hold an `@variable` (wechat.md 2.13). */
const ofWindow = [
  ...['navigationBarBackgroundColor', 'navigationBarTextStyle', 'backgroundColor', 'backgroundTextStyle'],
  ...['backgroundColorTop', 'backgroundColorBottom', 'backgroundColorContent'],
]
const ofTabBar = ['color', 'selectedColor', 'backgroundColor', 'borderStyle']
const ofTab = ['iconPath', 'selectedIconPath']

interface Use {
  file: string
  setting: string
  variable: string
  allowed: boolean
}

const usesIn = (file: string, prefix: string, values: Values | undefined, allowed: string[]): Use[] =>
  Object.entries(values ?? {}).flatMap(([name, value]) => {
    if (typeof value !== 'string' || !value.startsWith('@')) return []
    return { file, setting: prefix + name, variable: value.slice(1), allowed: allowed.includes(name) }
  })

function usesOf({ app, json }: WeappBuild): Use[] {
  const { window, tabBar } = app as { window?: Values; tabBar?: { list?: Values[] } & Values }
  return [
    ...usesIn('app.json', 'window.', window, ofWindow),
    ...usesIn('app.json', 'tabBar.', tabBar, ofTabBar),
    ...(tabBar?.list ?? []).flatMap((tab, at) => usesIn('app.json', `tabBar.list[${at}].`, tab, ofTab)),
    ...pagesOf(app).flatMap(({ page }) => usesIn(`${page}.json`, '', json(`${page}.json`) as Values, ofWindow)),
  ]
}

const themeOf = ({ app, json }: WeappBuild): Theme => (app.themeLocation && (json(app.themeLocation) as Theme)) || {}

/** What a setting may come to: its own text, or what its `@variable` stands for in each theme. */
export function valuesOf(build: WeappBuild, setting: string): string[] {
  if (!setting.startsWith('@')) return [setting]
  const { light, dark } = themeOf(build)
  const values = [light, dark].map((look) => look?.[setting.slice(1)])
  return [...new Set(values.filter((value) => typeof value === 'string'))]
}

/** Variables of the theme that are missing in light or dark, or used where WeChat does not read them. */
export function themeProblems(build: WeappBuild): Problem[] {
  const file = build.app.themeLocation ?? 'theme.json'
  const theme = themeOf(build)
  const looks = ['light', 'dark'] as const
  const names = new Set(looks.flatMap((look) => Object.keys(theme[look] ?? {})))
  const halfDefined = looks.flatMap((look) =>
    [...names]
      .filter((name) => typeof theme[look]?.[name] !== 'string')
      .map((name) => ({ file, message: `${look} has no ${name}: define it in both themes` })),
  )
  const wronglyUsed = usesOf(build).flatMap(({ file: by, setting, variable, allowed }) => {
    const wrong = !allowed
      ? 'it cannot be a variable: write the value'
      : !build.app.themeLocation
        ? 'themeLocation must name the file that defines it'
        : !names.has(variable)
          ? `${file} does not define it`
          : null
    return wrong ? [{ file: by, message: `${setting} is @${variable}: ${wrong}` }] : []
  })
  return [...halfDefined, ...wronglyUsed]
}
