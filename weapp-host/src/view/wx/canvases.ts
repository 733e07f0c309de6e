import { Refusal } from '../../wx/types'
import type { FaceSurroundings } from './surroundings'

interface OffscreenOptions {
  type?: '2d' | 'webgl'
  width?: number
  height?: number
}

interface CanvasPicture {
  /** A canvas that a query has found, or one that is not on screen. */
  canvas?: HTMLCanvasElement
  canvasId?: string
  x?: number
  y?: number
  width?: number
  height?: number
  destWidth?: number
  destHeight?: number
  fileType?: 'png' | 'jpg'
  quality?: number
}

/** `createOffscreenCanvas({ width, height })`, or the older `(width, height)`. */
export const offscreenCanvas =
  (dress: (canvas: HTMLCanvasElement) => unknown) =>
  (options: OffscreenOptions | number = {}, height?: number): unknown => {
    const size = typeof options === 'number' ? { width: options, height } : options
    return dress(
      Object.assign(document.createElement('canvas'), { width: size.width ?? 300, height: size.height ?? 150 }),
    )
  }

/** `canvasToTempFilePath`: a part of a canvas as a file; `find` looks a canvas up by its `canvas-id`. */
export const canvasPicture =
  ({ keepBlob }: FaceSurroundings, find: (id: string, owner?: unknown) => HTMLCanvasElement | undefined) =>
  async (options: CanvasPicture, owner?: unknown) => {
    const canvas = options.canvas ?? find(options.canvasId ?? '', owner)
    if (!canvas) throw new Refusal('fail canvas is empty')
    const { x = 0, y = 0, fileType = 'png', quality = 1 } = options
    const { width = canvas.width - x, height = canvas.height - y } = options
    const { destWidth = width, destHeight = height } = options
    const part = Object.assign(document.createElement('canvas'), { width: destWidth, height: destHeight })
    const pen = part.getContext('2d')
    if (fileType === 'jpg' && pen) {
      // A JPEG has no holes: what is clear becomes black on phones too.
      pen.fillRect(0, 0, destWidth, destHeight)
    }
    pen?.drawImage(canvas, x, y, width, height, 0, 0, destWidth, destHeight)
    const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
    const blob = await new Promise<Blob | null>((resolve) => part.toBlob(resolve, type, quality)).catch(() => {
      throw new Refusal('the canvas holds a picture of another address, which must not be read')
    })
    if (!blob) throw new Refusal('canvas is empty')
    return { tempFilePath: await keepBlob(blob) }
  }
