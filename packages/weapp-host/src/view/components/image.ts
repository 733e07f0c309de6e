import { builtIn } from './built-in'
import { resourceUrl } from './resource'
import { pageScroller } from './shown'

/** Lazy pictures load within three screens of the visible one, as in WeChat. */
const lazyMargin = '300%'

export const image = builtIn('image', {
  properties: {
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    webp: Boolean,
    lazyLoad: Boolean,
    showMenuByLongpress: Boolean,
    fadeIn: Boolean,
    fadeShow: Boolean,
    forceHttps: Boolean,
  },
  boxes: null,
  draw(part) {
    const picture = document.createElement('img')
    picture.draggable = false
    // Without a name of its own a screen reader passes it over, as WeChat's does.
    picture.alt = ''
    picture.hidden = true
    part.host.append(picture)
    part.speaker = picture

    const clear = () => {
      picture.removeAttribute('src')
      picture.hidden = true
      part.host.removeAttribute('loaded')
    }
    const load = () => {
      const { src } = part.props
      if (src) picture.src = resourceUrl(part, src)
      else clear()
    }
    picture.addEventListener('load', () => {
      picture.hidden = false
      part.host.setAttribute('loaded', '')
      part.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => {
      const { src } = part.props
      clear()
      part.emit('error', { errMsg: `GET ${src} failed` })
    })

    let mayLoad = false
    part.watch(['src'], () => {
      if (mayLoad || !part.props.lazyLoad) load()
    })
    part.watch(['mode'], () => part.host.setAttribute('mode', part.props.mode))
    part.watch(['fadeIn', 'fadeShow'], () =>
      part.host.toggleAttribute('fade-in', part.props.fadeIn || part.props.fadeShow),
    )
    part.attached(() => {
      if (!part.props.lazyLoad) return
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return
          observer.disconnect()
          mayLoad = true
          load()
        },
        { root: part.host.closest('.wx-scroller') ?? pageScroller(part.host), rootMargin: lazyMargin },
      )
      observer.observe(part.host)
      return () => observer.disconnect()
    })
  },
})
