import type { Home } from '@haoli/contract'
import { languageOf } from '@/common/lib/language'
import { storage } from '../storage.h5'

/** The files of the home page, which the program would ask for only once it runs: the build writes them in. */
declare const homeFiles: string[]

const isHome = (hash: string) => /^(#\/?(tabs\/home\/index)?)?(\?|$)/.test(hash)

function preload(href: string) {
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = href.endsWith('.css') ? 'style' : 'script'
  link.href = href
  document.head.append(link)
}

/** The pictures that the first screen begins with: the banner's, and those of the first goods. */
function firstPictures(body: unknown): string[] {
  const modules = (body as Partial<Home> | null)?.modules ?? []
  const goods = modules.find(({ kind }) => kind === 'products')
  const items = [modules.find(({ kind }) => kind === 'banner')?.items[0], ...(goods?.items.slice(0, 2) ?? [])]
  return items.flatMap((item) => item?.imageUrl ?? [])
}

async function ask(url: string, headers: Record<string, string>) {
  try {
    const answer = await fetch(url, { headers })
    return { status: answer.status, body: (await answer.json()) as unknown }
  } catch {
    return null
  }
}

export function askForHome(): void {
  if (!isHome(window.location.hash) || !window.fetch) return
  for (const file of homeFiles) preload(file)
  const url = `${process.env.TARO_APP_API ?? ''}/v1/home`
  const chosen = storage.get<{ language: string | null }>('preferences')?.language
  const language = chosen ?? languageOf(window.navigator.language)
  const token = storage.get<{ token: string | null }>('session')?.token
  const authorization = token ? `Bearer ${token}` : undefined
  const headers = { accept: 'application/json', 'accept-language': language, ...(authorization && { authorization }) }
  window.haoliEarly = { url, language, authorization, answer: ask(url, headers) }
  void window.haoliEarly.answer.then((answer) => {
    // The API may give an address without its host.
    for (const src of firstPictures(answer?.body)) {
      const picture = Object.assign(new Image(), { fetchPriority: 'high' })
      picture.src = new URL(src, new URL(url, document.baseURI)).href
    }
  })
}
