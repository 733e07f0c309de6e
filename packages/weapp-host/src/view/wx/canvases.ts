import { Refusal } from '../../wx/types'
import type { FaceSurroundings } from './surroundings'

interface OffscreenOptions {
  type?: '2d' | 'webgl'
  width?: number
  height?: number
}

interface CanvasPicture {
  /** A canvas found by a query, or an offscreen one. */
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
  (extend: (canvas: HTMLCanvasElement) => unknown) =>
  (options: OffscreenOptions | number = {}, height?: number): unknown => {
    const size = typeof options === 'number' ? { width: options, height } : options
    return extend(
      Object.assign(document.createElement('canvas'), { width: size.width ?? 300, height: size.height ?? 150 }),
    )
  }

/** Pixels of the canvas per px of its box: coordinates of the old kind are in the latter. */
const scaleOf = (canvas: HTMLCanvasElement) => canvas.width / (canvas.getBoundingClientRect().width || canvas.width)

/** `canvasToTempFilePath`: a part of a canvas as a file; `find` looks a canvas up by its `canvas-id`. */
export const canvasPicture =
  ({ keepBlob }: FaceSurroundings, find: (id: string) => HTMLCanvasElement | undefined) =>
  async (options: CanvasPicture) => {
    const canvas = options.canvas ?? find(options.canvasId ?? '')
    if (!canvas) throw new Refusal('fail canvas is empty')
    const scale = options.canvas ? 1 : scaleOf(canvas)
    const { x = 0, y = 0, fileType = 'png', quality = 1 } = options
    const { width = canvas.width / scale - x, height = canvas.height / scale - y } = options
    const { destWidth = width * devicePixelRatio, destHeight = height * devicePixelRatio } = options
    const part = Object.assign(document.createElement('canvas'), { width: destWidth, height: destHeight })
    const pen = part.getContext('2d')
    // A JPEG has no transparency: transparent pixels become black, as on phones.
    if (fileType === 'jpg') pen?.fillRect(0, 0, destWidth, destHeight)
    const from = [x, y, width, height].map((length) => length * scale) as [number, number, number, number]
    pen?.drawImage(canvas, ...from, 0, 0, destWidth, destHeight)
    const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
    const blob = await new Promise<Blob | null>((resolve) => part.toBlob(resolve, type, quality)).catch(() => {
      throw new Refusal('the canvas holds a picture of another address, which must not be read')
    })
    if (!blob) throw new Refusal('canvas is empty')
    return { tempFilePath: await keepBlob(blob) }
  }
