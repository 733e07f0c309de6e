import { Refusal } from '../../wx/types'

interface FontOptions {
  family: string
  /** `url("https://…")`, or a data URL. */
  source: string
  desc?: FontFaceDescriptors
}

/** `loadFontFace`: the font is available on every page, `global` or not. */
export const fontFace =
  (fileUrl: (path: string) => string) =>
  async ({ family, source, desc }: FontOptions) => {
    const address = source.replace(/url\((['"]?)(.+?)\1\)/, (_, quote, path) => `url(${quote}${fileUrl(path)}${quote})`)
    const font = new FontFace(family, address, desc)
    await font.load().catch(() => {
      throw new Refusal('network error', { errno: 600001 })
    })
    document.fonts.add(font)
    return { status: 'loaded' }
  }
