import { extendCanvas } from '../../wx/canvas-node'
import { builtIn } from '../built-in'
import { offerContext } from '../contexts'
import { ownerPath, programPath } from '../resource'
import { canvasContext } from './canvas-context'

interface CanvasTouch {
  clientX: number
  clientY: number
  x?: number
  y?: number
}

export const canvas = builtIn('canvas', {
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  boxes: ['wx-canvas-over'],
  draw(part) {
    const { host } = part
    const drawing = document.createElement('canvas')
    host.prepend(drawing)
    const urlOf = (src: string) =>
      /^(https?|data|blob|wxfile):/.test(src)
        ? part.around.fileUrl(src)
        : part.around.fileUrl(programPath(src, ownerPath(part)))

    const node = extendCanvas(drawing, urlOf)

    part.watch(['canvasId'], () => {
      if (part.props.canvasId) host.setAttribute('canvas-id', part.props.canvasId)
    })
    part.watch(['disableScroll'], () => {
      part.setExtraStyle(part.props.disableScroll ? 'touch-action: none' : '')
    })
    /** The old kind uses px of its box as coordinates, and the resolution of the screen. */
    const resize = () => {
      const { width, height } = host.getBoundingClientRect()
      const size = { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) }
      // Setting a size clears a canvas, even if it is the same size.
      if (drawing.width !== size.width || drawing.height !== size.height) Object.assign(drawing, size)
    }
    offerContext(part.component, { node, context: canvasContext(drawing, { urlOf, resize }) })

    for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
      part.on(
        name,
        (event) => {
          const { touches = [], changedTouches = [] } = event as {
            touches?: CanvasTouch[]
            changedTouches?: CanvasTouch[]
          }
          const { left, top } = host.getBoundingClientRect()
          const page = part.around.page().window.getBoundingClientRect()
          for (const touch of [...touches, ...changedTouches]) {
            touch.x = touch.clientX - left + page.left
            touch.y = touch.clientY - top + page.top
          }
        },
        true,
      )
    }
  },
})
