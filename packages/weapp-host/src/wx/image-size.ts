export interface PictureFacts {
  width: number
  height: number
  type: 'png' | 'jpeg' | 'gif' | 'webp'
}

const letters = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/** The frame header of a JPEG: the first marker C0 to CF that is not a table. */
function jpegSize(view: DataView): PictureFacts | undefined {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function webpSize(bytes: Uint8Array, view: DataView): PictureFacts | undefined {
  const kind = letters(bytes, 12, 4)
  if (kind === 'VP8 ')
    return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return kind === 'VP8X' ? { type: 'webp', width: three(24), height: three(27) } : undefined
}

/** Size and type of a picture from its first bytes; undefined for types that phones do not show. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | undefined {
  if (bytes.length < 30) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (letters(bytes, 1, 3) === 'PNG') return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  if (letters(bytes, 0, 3) === 'GIF')
    return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (letters(bytes, 8, 4) === 'WEBP') return webpSize(bytes, view)
  return view.getUint16(0) === 0xffd8 ? jpegSize(view) : undefined
}
