export function pickPictures(most: number): Promise<string[]> {
  // Taro's own picker decodes every picture and drops all of them where one cannot be decoded.
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept: 'image/*', multiple: most > 1 })
  return new Promise((resolve) => {
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, most).map((file) => URL.createObjectURL(file)))
    input.oncancel = () => resolve([])
    input.click()
  })
}

export const releasePicture = (path: string) => URL.revokeObjectURL(path)

export const pathsSurviveRestart: boolean = false
