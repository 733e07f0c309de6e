/** The size in px; rejects if the browser cannot show the picture. */
export async function pictureSize(src: string): Promise<{ width: number; height: number }> {
  const picture = new Image()
  picture.src = src
  await picture.decode()
  return { width: picture.naturalWidth, height: picture.naturalHeight }
}
