import Taro from '@tarojs/taro'
import type { Drawing } from './picture'

interface LoadingImage {
  src: string
  onload: () => void
  onerror: () => void
}

const loader =
  (canvas: Taro.OffscreenCanvas) =>
  (address: string): Promise<CanvasImageSource | null> =>
    new Promise((resolve) => {
      const image = canvas.createImage() as unknown as LoadingImage
      image.onload = () => resolve(image as unknown as CanvasImageSource)
      image.onerror = () => resolve(null)
      image.src = address
    })

export async function drawPicture(
  size: { width: number; height: number },
  draw: (drawing: Drawing) => Promise<void>,
): Promise<string | null> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', ...size })
    const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    await draw({ pen, load: loader(canvas) })
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      ...size,
      destWidth: size.width,
      destHeight: size.height,
      fileType: 'jpg',
      quality: 0.86,
    })
    return tempFilePath
  } catch {
    // An older base library: WeChat then shows the top of the page on the card.
    return null
  }
}
