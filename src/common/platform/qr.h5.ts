export const showsQr = true

export async function qrPicture(text: string): Promise<string | null> {
  const { renderSVG } = await import('uqr')
  return `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 2 }))}`
}
