import type { Query } from '../program/urls'

/** How the phone's page was asked to start. */
export interface LaunchOptions {
  /** The page to start on, with its query; without it the first of `app.json`. */
  url?: string
  /** Merged into the start page's query. */
  query: Query
  scene: number
  /** Of the card that was opened, where its sharer asked for one. */
  shareTicket?: string
  theme: 'light' | 'dark'
  /** Two names are two phones: each keeps what its program stores apart. */
  phone: string
  language: string
  /** What the person has set in WeChat; 16 is the middle. */
  fontSize: number
  /** px. */
  statusBar: number
  /** px. */
  homeIndicator: number
  /** How high the keyboard stands that a field of text lifts, px; 0: there is none on screen. */
  keyboard: number
  sdk: string
  /** Whether what the program throws is drawn over it; it is in `errors` either way. */
  showErrors: boolean
}

const number = (words: string | null, otherwise: number) => {
  const value = words ? Number(words) : Number.NaN
  return Number.isFinite(value) ? value : otherwise
}

function readQuery(words: string | null): Query {
  if (!words) return {}
  try {
    return Object.fromEntries(Object.entries(JSON.parse(words) as object).map(([name, value]) => [name, String(value)]))
  } catch {
    throw new Error(`the launch option "query" is no JSON object: ${words}`)
  }
}

/** Reads the query string of the phone's page; throws with the option's name where it cannot be read. */
export function readLaunchOptions(search: string): LaunchOptions {
  const asked = new URLSearchParams(search)
  const url = asked.get('url')
  const shareTicket = asked.get('shareTicket')
  return {
    ...(url && { url: url.replace(/^\//, '') }),
    query: readQuery(asked.get('query')),
    scene: number(asked.get('scene'), 1001),
    ...(shareTicket && { shareTicket }),
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    phone: asked.get('phone') || 'main',
    language: asked.get('language') || 'zh_CN',
    fontSize: number(asked.get('fontSize'), 16),
    statusBar: number(asked.get('statusBar'), 44),
    homeIndicator: number(asked.get('homeIndicator'), 34),
    keyboard: number(asked.get('keyboard'), 0),
    sdk: asked.get('sdk') || '3.8.0',
    showErrors: asked.get('errors') !== 'hidden',
  }
}
