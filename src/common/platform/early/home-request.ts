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

/** The first pictures of an answer, in its order. */
function picturesIn(body: unknown, most: number): string[] {
  const found = JSON.stringify(body).matchAll(/"imageUrl":"([^"]+)"/g)
  return [...found].slice(0, most).map(([, url = '']) => url)
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
    // The banner, which is the largest of the first screen.
    for (const src of picturesIn(answer?.body ?? null, 1)) new Image().src = src
  })
}
