import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// Noto Sans Hans, made for embedding into PDF files (SIL Open Font License). Only the characters that are used go in.
const folder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts')

export const fontFiles = {
  regular: join(folder, 'NotoSansHans-Regular.otf'),
  bold: join(folder, 'NotoSansHans-Bold.otf'),
} as const
export type FontName = keyof typeof fontFiles
