import { element } from '../frame/elements'
import { button, text } from './parts'
import { show } from './stage'
import type { FaceSurroundings } from './surroundings'

interface Source {
  url: string
  type?: 'image' | 'video'
  poster?: string
}

/** Pictures on the full screen, one at a time; the call succeeds when it is open. */
function view({ stage, words, fileUrl }: FaceSurroundings, sources: Source[], first: number) {
  const slides = sources.map(({ url, type, poster }) => {
    const shown =
      type === 'video'
        ? element('video', {
            src: fileUrl(url),
            controls: true,
            playsInline: true,
            ...(poster && { poster: fileUrl(poster) }),
          })
        : element('img', { src: fileUrl(url), alt: '', draggable: false })
    return element('div', {}, shown)
  })
  const strip = element('div', { className: 'pictures', tabIndex: 0 }, ...slides)
  const count = text('count', '')
  const at = () => Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth))
  const tell = () => {
    count.textContent = sources.length > 1 ? `${at() + 1} / ${sources.length}` : ''
  }
  strip.addEventListener('scroll', tell)
  strip.addEventListener('keydown', ({ key }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
    if (step) strip.scrollTo({ left: (at() + step) * strip.clientWidth })
  })
  show(stage, (close) => {
    strip.addEventListener('click', ({ target }) => (target as HTMLElement).tagName !== 'VIDEO' && close())
    return {
      place: 'whole',
      label: `${sources.length}`,
      className: 'viewer',
      parts: [strip, count, button('×', close, { look: 'plain', first: true, label: words().close })],
    }
  })
  strip.scrollLeft = first * strip.clientWidth
  tell()
}

interface PreviewOptions {
  urls: string[]
  current?: string | number
}

export function previewFace(around: FaceSurroundings, { urls, current }: PreviewOptions) {
  const index = typeof current === 'number' ? current : urls.indexOf(current ?? '')
  view(
    around,
    urls.map((url) => ({ url })),
    Math.max(0, index),
  )
}

export const previewMediaFace = (around: FaceSurroundings, options: { sources: Source[]; current?: number }) =>
  view(around, options.sources, options.current ?? 0)
