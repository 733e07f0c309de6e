interface Mp4 {
  brand?: string
  /** What the whole states, and what its picture track does; 3 seconds by default. */
  movieMs?: number
  trackMs?: number
  handler?: string
  /** Boxes that are added at the end of `moov`. */
  more?: Buffer[]
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
  const { brand = 'isom', movieMs = 3_000, trackMs = movieMs, handler = 'vide', more = [], mediaBytes = 64 } = wanted
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box('mdia', box('mdhd', durations(trackMs)), box('hdlr', Buffer.alloc(8), latin1(handler), Buffer.alloc(12))),
  )
  return Buffer.concat([
    box('ftyp', latin1(brand), Buffer.alloc(4), latin1(brand)),
    box('mdat', Buffer.alloc(mediaBytes, 7)),
    box('moov', box('mvhd', durations(movieMs), Buffer.alloc(80)), track, ...more),
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
