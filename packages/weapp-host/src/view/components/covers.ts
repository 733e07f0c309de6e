import { builtIn } from './built-in'
import { resourceUrl } from './resource'

/** `cover-view` and `cover-image`: once rendered above native components, now like any other tag. */
export const coverView = builtIn('cover-view', {
  properties: { scrollTop: null, markerId: null, slot: null, referrerPolicy: null },
  draw(part) {
    part.watch(['scrollTop'], () => {
      if (part.props.scrollTop !== null) part.host.scrollTop = Number(part.props.scrollTop)
    })
  },
})

export const coverImage = builtIn('cover-image', {
  properties: { src: String, referrerPolicy: null },
  boxes: null,
  draw(part) {
    const picture = document.createElement('img')
    part.host.append(picture)
    part.speaker = picture
    part.watch(['src'], () => {
      if (part.props.src) picture.src = resourceUrl(part, part.props.src)
    })
    picture.addEventListener('load', () =>
      part.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
    )
    picture.addEventListener('error', () => part.emit('error', { errMsg: `GET ${part.props.src} failed` }))
  },
})
