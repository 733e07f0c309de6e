import { relayed } from '../relay'

/** A canvas as WeChat gives it to programs: a browser's, with the methods that mini programs use in addition. */
export function extendCanvas(canvas: HTMLCanvasElement, fileUrl: (path: string) => string): HTMLCanvasElement {
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  return Object.assign(canvas, {
    createImage() {
      const picture = new Image()
      // Requests CORS, so that a picture of another origin does not taint the canvas for `canvasToTempFilePath`.
      picture.crossOrigin = 'anonymous'
      Object.defineProperty(picture, 'src', {
        get: () => source?.get?.call(picture),
        set: (path: string) => source?.set?.call(picture, relayed(fileUrl(path))),
      })
      return picture
    },
    createImageData: (width: number, height: number) => new ImageData(width, height),
    createPath2D: (path?: Path2D | string) => new Path2D(path),
    requestAnimationFrame: (work: FrameRequestCallback) => requestAnimationFrame(work),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  })
}
