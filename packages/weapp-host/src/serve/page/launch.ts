import type { About } from '../messages'

export interface Screen {
  name: string
  width: number
  height: number
  /** px high. */
  statusBar: number
  /** px high. */
  homeIndicator: number
}

export const screens: Screen[] = [
  { name: '375 × 812', width: 375, height: 812, statusBar: 44, homeIndicator: 34 },
  { name: '320 × 568', width: 320, height: 568, statusBar: 20, homeIndicator: 0 },
  { name: '414 × 896', width: 414, height: 896, statusBar: 44, homeIndicator: 34 },
  { name: '768 × 1024', width: 768, height: 1024, statusBar: 24, homeIndicator: 20 },
]

/** How the phone is to start; this page's own query string. */
export interface Launch {
  page: string
  /** As in a URL: `id=1&from=card`. */
  query: string
  scene: string
  theme: 'light' | 'dark'
  fontSize: string
  language: string
  /** Two names are two phones, each with a storage of its own. */
  phone: string
  screen: Screen
}

/** `query` is JSON in the phone's address. */
function joinQuery(url: string, json: string | null): string {
  const own = url.split('?').slice(1).join('?')
  const more = Object.entries(json ? (JSON.parse(json) as Record<string, string>) : {})
  return [own, ...more.map(([name, value]) => `${name}=${value}`)].filter(Boolean).join('&')
}

/** What this page's address asks for, and where it says nothing, what the command that serves it asked for. */
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

/** The phone's address. */
export function phoneAddress(launch: Launch): string {
  const { scene, theme, fontSize, language, phone, screen } = launch
  const { statusBar, homeIndicator } = screen
  const bars = { statusBar: String(statusBar), homeIndicator: String(homeIndicator) }
  return `phone?${new URLSearchParams({ url: urlOf(launch), scene, theme, fontSize, language, phone, ...bars })}`
}

/** This page's address, which leads back to the same phone. */
export function ownAddress(launch: Launch): string {
  const { scene, theme, fontSize, language, phone, screen } = launch
  const all = { url: urlOf(launch), scene, theme, fontSize, language, phone, screen: screen.name.replaceAll(' ', '') }
  return `?${new URLSearchParams(all)}`
}
