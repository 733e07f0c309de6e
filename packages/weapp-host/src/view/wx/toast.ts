import { element } from '../frame/elements'
import type { FaceSurroundings } from './surroundings'

interface ToastOptions {
  title?: string
  icon?: 'success' | 'error' | 'loading' | 'none'
  image?: string
  duration?: number
  mask?: boolean
}

const stroke = 'fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"'
const signs = {
  success: `<path d="M8 21l9 9 16-19" ${stroke}/>`,
  error: `<circle cx="20" cy="20" r="17" ${stroke}/><path d="M20 11v11M20 28.5v.5" ${stroke}/>`,
  loading: Array.from({ length: 12 }, (_, index) => {
    const opacity = ((index + 1) / 12).toFixed(2)
    return `<path d="M20 4v8" ${stroke} opacity="${opacity}" transform="rotate(${index * 30} 20 20)"/>`
  }).join(''),
}

function sign(icon: keyof typeof signs) {
  const holder = element('span')
  holder.innerHTML = `<svg viewBox="0 0 40 40" aria-hidden="true">${signs[icon]}</svg>`
  const drawn = holder.firstElementChild as SVGElement
  if (icon === 'loading') drawn.classList.add('turning')
  return drawn
}

/** Toast and loading share one place on the screen, so only one is shown at a time. */
export function toastFaces({ stage, clock, fileUrl }: FaceSurroundings) {
  let shown: { element: HTMLElement; kind: 'toast' | 'loading'; timer?: number } | undefined
  const hide = () => {
    shown?.element.remove()
    if (shown?.timer !== undefined) clock.cancel(shown.timer)
    shown = undefined
  }

  const show = (kind: 'toast' | 'loading', { title = '', icon, image, duration, mask }: ToastOptions) => {
    hide()
    const isWordy = icon === 'none' && !image
    const picture = image
      ? [element('img', { src: fileUrl(image), alt: '' })]
      : icon && icon !== 'none'
        ? [sign(icon)]
        : []
    const words = element('div', { className: 'words' }, title)
    const toast = element('div', { className: `toast ${isWordy ? 'wordy' : 'iconic'}` }, ...picture, words)
    toast.setAttribute('role', 'status')
    const made = element('div', { className: `toast-mask ${mask ? 'blocks' : ''}` }, toast)
    stage.add(made)
    shown = { element: made, kind }
    if (duration !== undefined) shown.timer = clock.after(duration, hide)
  }

  const hideUnless = (other: 'toast' | 'loading') => (options?: { noConflict?: boolean }) => {
    // WeChat's calls hide either of them, unless `noConflict` is set.
    if (!(options?.noConflict && shown?.kind === other)) hide()
  }
  return {
    showToast: ({ icon = 'success', duration = 1500, ...options }: ToastOptions) =>
      show('toast', { ...options, icon, duration }),
    showLoading: ({ title = '', mask = false }: ToastOptions) => show('loading', { title, mask, icon: 'loading' }),
    hideToast: hideUnless('loading'),
    hideLoading: hideUnless('toast'),
    /** The texts of WeChat itself. */
    note: (title: string) => show('toast', { title, icon: 'success', duration: 1500 }),
  }
}
