interface Mp4 {
  brand?: string
  /** What the whole states, and what its picture track does; 3 seconds by default. */
  movieMs?: number
  trackMs?: number
  handler?: string
  /** Boxes that are added at the end of `moov`. */
  more?: Buffer[]
  /** Boxes that are added at the end of every box that holds boxes, and of the file. */
  everywhere?: Buffer[]
  /** Bytes of its pictures. */
  mediaBytes?: number
}

/** A box of an MP4. */
export function box(name: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** The boxes of a video, as a phone writes them; its pictures are noise, so it cannot be played. */
export function sampleMp4(wanted: Mp4 = {}): Buffer {
  const { brand = 'isom', movieMs = 3_000, trackMs = movieMs, handler = 'vide', mediaBytes = 64 } = wanted
  const { more = [], everywhere = [] } = wanted
  const parent = (name: string, ...content: Buffer[]) => box(name, ...content, ...everywhere)
  const samples = parent('stbl', box('stsd', Buffer.alloc(8)))
  const media = parent(
    'mdia',
    box('mdhd', durations(trackMs)),
    box('hdlr', Buffer.alloc(8), latin1(handler), Buffer.alloc(12), latin1('a phone\0')),
    parent('minf', box('vmhd', Buffer.alloc(12)), parent('dinf', box('dref', Buffer.alloc(8))), samples),
  )
  const track = parent('trak', box('tkhd', Buffer.alloc(84)), parent('edts', box('elst', Buffer.alloc(8))), media)
  return Buffer.concat([
    box('ftyp', latin1(brand), Buffer.alloc(4), latin1(brand)),
    box('mdat', Buffer.alloc(mediaBytes, 7)),
    parent('moov', box('mvhd', durations(movieMs), Buffer.alloc(80)), track, ...more),
    ...everywhere,
  ])
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** Version, flags and two times, then the units per second and the duration. */
function durations(ms: number): Buffer {
  const header = Buffer.alloc(24)
  header.writeUInt32BE(1_000, 12)
  header.writeUInt32BE(ms, 16)
  return header
}
