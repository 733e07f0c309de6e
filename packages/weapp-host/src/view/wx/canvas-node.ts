import { relayed } from '../relay'

/** A canvas as WeChat hands it to programs: a browser's own, and what mini programs ask of it besides. */
export function extendCanvas(canvas: HTMLCanvasElement, fileUrl: (path: string) => string): HTMLCanvasElement {
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  return Object.assign(canvas, {
    createImage() {
      const picture = new Image()
      // A picture of another address must not spoil the canvas for `canvasToTempFilePath`, where that address allows it.
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
