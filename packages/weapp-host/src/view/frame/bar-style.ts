import { tidy } from '../../program/paths'

type Theme = 'light' | 'dark'

/** `window` of app.json, overridden by a page's JSON. */
export interface WindowJson {
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationBarTitleText?: string
  navigationStyle?: 'default' | 'custom'
  homeButton?: boolean
  backgroundColor?: string
  backgroundColorTop?: string
  backgroundColorContent?: string
  backgroundTextStyle?: 'dark' | 'light'
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
  pageOrientation?: string
  style?: string
}

export interface TabJson {
  pagePath: string
  text?: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBarJson {
  color?: string
  selectedColor?: string
  backgroundColor?: string
  borderStyle?: 'black' | 'white'
  position?: 'bottom' | 'top'
  custom?: boolean
  list?: TabJson[]
}

export interface AppJson {
  window?: WindowJson
  tabBar?: TabBarJson
  darkmode?: boolean
  entryPagePath?: string
  style?: string
}

type Variables = Record<string, unknown>

/** Values that begin with `@` are theme variables; unknown ones are left out. */
function resolve<T>(value: T, variables: Variables): T {
  if (typeof value === 'string' && value.startsWith('@')) return variables[value.slice(1)] as T
  if (Array.isArray(value)) return value.map((item) => resolve(item, variables)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, resolve(item, variables)])
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined)) as T
}

/** The styles of bars and backgrounds from the program's JSON, for the present theme. */
export function openLooks(json: Record<string, unknown>) {
  const app = (json.app ?? {}) as AppJson
  const themes = (json.theme ?? {}) as Partial<Record<Theme, Variables>>
  // Without `darkmode` a program ignores the theme.
  const inTheme = <T>(value: T, theme: Theme) => resolve(value, themes[app.darkmode ? theme : 'light'] ?? {})

  return {
    followsTheme: app.darkmode === true,
    window(route: string, theme: Theme): WindowJson {
      const page = (json[tidy(route)] ?? {}) as WindowJson
      return { ...inTheme(app.window ?? {}, theme), ...inTheme(page, theme) }
    },
    tabBar: (theme: Theme): TabBarJson => inTheme(app.tabBar ?? {}, theme),
  }
}

export type Looks = ReturnType<typeof openLooks>
