import type { About } from '../messages'

export interface Screen {
  name: string
  width: number
  height: number
  /** Height in px. */
  statusBar: number
  /** Height in px. */
  homeIndicator: number
}

export const screens: Screen[] = [
  { name: '375 × 812', width: 375, height: 812, statusBar: 44, homeIndicator: 34 },
  { name: '320 × 568', width: 320, height: 568, statusBar: 20, homeIndicator: 0 },
  { name: '414 × 896', width: 414, height: 896, statusBar: 44, homeIndicator: 34 },
  { name: '768 × 1024', width: 768, height: 1024, statusBar: 24, homeIndicator: 20 },
]

/** Launch options of the phone, and the query string of this page. */
export interface Launch {
  page: string
  /** As in a URL: `id=1&from=card`. */
  query: string
  scene: string
  theme: 'light' | 'dark'
  fontSize: string
  language: string
  /** Each name has its own storage. */
  phone: string
  screen: Screen
}

/** The name of `query` in the phone's URL, where it is JSON. */
function joinQuery(url: string, json: string | null): string {
  const own = url.split('?').slice(1).join('?')
  const more = Object.entries(json ? (JSON.parse(json) as Record<string, string>) : {})
  return [own, ...more.map(([name, value]) => `${name}=${value}`)].filter(Boolean).join('&')
}

/** The options of this page's URL, completed by those of the command. */
export function readLaunch(search: string, about: About): Launch {
  const asked = new URLSearchParams({ ...about.launch, ...Object.fromEntries(new URLSearchParams(search)) })
  const url = (asked.get('url') ?? '').replace(/^\//, '')
  return {
    page: url.split('?')[0] || (about.pages[0] ?? ''),
    query: joinQuery(url, asked.get('query')),
    scene: asked.get('scene') ?? '1001',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    fontSize: asked.get('fontSize') ?? '16',
    language: asked.get('language') ?? 'zh_CN',
    phone: asked.get('phone') ?? 'main',
    screen: screens.find(({ name }) => name.replaceAll(' ', '') === asked.get('screen')) ?? (screens[0] as Screen),
  }
}

const urlOf = ({ page, query }: Launch) => (query ? `${page}?${query}` : page)

/** The phone's URL. */
export function phoneAddress(launch: Launch): string {
  const { scene, theme, fontSize, language, phone, screen } = launch
  const { statusBar, homeIndicator } = screen
  const bars = { statusBar: String(statusBar), homeIndicator: String(homeIndicator) }
  return `phone?${new URLSearchParams({ url: urlOf(launch), scene, theme, fontSize, language, phone, ...bars })}`
}

/** This page's URL for the same phone. */
export function ownAddress(launch: Launch): string {
  const { scene, theme, fontSize, language, phone, screen } = launch
  const all = { url: urlOf(launch), scene, theme, fontSize, language, phone, screen: screen.name.replaceAll(' ', '') }
  return `?${new URLSearchParams(all)}`
}
