const scenes: [sky: string, ground: string, sign: string][] = [
  ['#f6c89f', '#2f7d6b', '山'],
  ['#9fc9f6', '#c9973f', '海'],
  ['#e7b3c2', '#576b95', '花'],
]

/** px */
const size = 640

/** Sample pictures for persons without one at hand. */
export const samplePictures = (): Promise<Blob[]> =>
  Promise.all(
    scenes.map(([sky, ground, sign]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
      const pen = canvas.getContext('2d')
      if (pen) {
        pen.fillStyle = sky
        pen.fillRect(0, 0, size, size)
        pen.fillStyle = ground
        pen.beginPath()
        pen.ellipse(size / 2, size, size * 0.7, size * 0.45, 0, 0, Math.PI * 2)
        pen.fill()
        pen.fillStyle = '#fff'
        pen.font = `${size / 4}px serif`
        pen.textAlign = 'center'
        pen.fillText(sign, size / 2, size * 0.48)
      }
      return new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/jpeg', 0.85))
    }),
  )
