import type { UploadKind } from '@haoli/contract'

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/** What a file is by its first bytes, whatever its name or its sender says. undefined: nothing that the shop takes. */
export function sniffType(bytes: Buffer): UploadKind | undefined {
  if (bytes.length < 12) return undefined
  if (bytes.readUIntBE(0, 3) === 0xff_d8_ff) return 'picture'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'picture'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'picture'
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'picture'
  if (ascii(bytes, 4, 8) === 'ftyp') return 'video'
  return undefined
}
