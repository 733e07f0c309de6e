import type { Drawing } from './picture'

function load(address: string): Promise<CanvasImageSource | null> {
  return new Promise((resolve) => {
    const image = new Image()
    // Without CORS a picture of another host taints the canvas, which can then not be exported.
    image.crossOrigin = 'anonymous'
    image.onload = () => resolve(image)
    image.onerror = () => resolve(null)
    image.src = address
  })
}

export async function drawPicture(
  size: { width: number; height: number },
  draw: (drawing: Drawing) => Promise<void>,
): Promise<string | null> {
  const canvas = Object.assign(document.createElement('canvas'), size)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  await draw({ pen, load })
  return canvas.toDataURL('image/jpeg', 0.86)
}
