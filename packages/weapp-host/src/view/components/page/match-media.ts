import { builtIn } from '../built-in'

/** Shows its children while the window matches; sizes are px. */
export const matchMedia = builtIn('match-media', {
  properties: {
    minWidth: null,
    maxWidth: null,
    width: null,
    minHeight: null,
    maxHeight: null,
    height: null,
    orientation: String,
  },
  draw(part) {
    let query: MediaQueryList | undefined
    const show = () => part.host.toggleAttribute('unmatched', query?.matches === false)
    const watch = () => {
      const { minWidth, maxWidth, width, minHeight, maxHeight, height, orientation } = part.props
      const sizes = {
        'min-width': minWidth,
        'max-width': maxWidth,
        width,
        'min-height': minHeight,
        'max-height': maxHeight,
        height,
      }
      const conditions = Object.entries(sizes)
        .filter(([, size]) => size !== null && size !== '')
        .map(([name, size]) => `(${name}: ${Number(size)}px)`)
      if (orientation) conditions.push(`(orientation: ${orientation})`)
      query?.removeEventListener('change', show)
      query = conditions.length > 0 ? window.matchMedia(conditions.join(' and ')) : undefined
      query?.addEventListener('change', show)
      show()
    }
    part.watch(['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height', 'orientation'], watch)
    part.attached(() => () => query?.removeEventListener('change', show))
  },
})
