/** ISO/IEC 14496-12: an MP4 is a sequence of boxes, each with its size (4 bytes), a name of 4 characters and its content. */
interface Box {
  name: string
  /** Where it begins, with its head. */
  at: number
  /** Where its content begins and ends. */
  from: number
  to: number
}

/** Boxes that hold boxes, as far as this reader looks into them. */
const parents = new Set(['moov', 'trak', 'edts', 'mdia', 'minf', 'dinf', 'stbl'])
/** What playing needs. Any other box may say where and with which phone a video was made, also one of empty space. */
const needed = new Set([
  ...['ftyp', 'mdat', 'mvhd', 'iods', 'tkhd', 'tref', 'elst', 'mdhd', 'hdlr', 'elng', 'vmhd', 'smhd', 'nmhd', 'dref'],
  // Of `stbl`: where each picture and each piece of sound is, and when it is shown.
  ...['stsd', 'stts', 'ctts', 'cslg', 'stss', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'sdtp', 'sbgp', 'sgpd', 'subs'],
  ...parents,
])
/** QuickTime's own brand is not among them: not every phone plays it. */
const brands = new Set(['isom', 'iso2', 'iso3', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V '])
const mostBoxes = 1_000

/**
 * Reads an MP4 whose index (`moov`) lists everything, with a picture track; undefined for anything else, such as a stream in
 * fragments. Answers the longest duration that it states, and the same bytes without what playing does not need: those boxes
 * become empty space of the same size, so that nothing else moves.
 */
export function readMp4(file: Buffer): { durationMs: number; bytes: Buffer } | undefined {
  const boxes = boxesIn(file, 0, file.length)
  if (!boxes) return undefined
  const [first] = boxes
  const has = (name: string) => boxes.some((box) => box.name === name)
  if (first?.name !== 'ftyp' || !hasKnownBrand(file, first)) return undefined
  if (!has('mdat') || !has('moov') || has('moof') || has('mvex')) return undefined
  const showsPictures = boxes.some(
    ({ name, from, to }) => name === 'hdlr' && to - from >= 12 && nameAt(file, from + 8) === 'vide',
  )
  const durations = boxes.filter(({ name }) => name === 'mvhd' || name === 'mdhd').map((box) => durationOf(file, box))
  const durationMs = Math.max(...durations)
  if (!showsPictures || !(durationMs > 0)) return undefined
  const bytes = Buffer.from(file)
  for (const { name, at, from, to } of boxes) {
    if (!needed.has(name)) bytes.fill(0, from, to).write('free', at + 4, 'latin1')
    // After the kind of the track: who made the program that wrote it.
    else if (name === 'hdlr') bytes.fill(0, Math.min(from + 12, to), to)
  }
  return { durationMs, bytes }
}

/** All boxes of a range, those in parents after them; undefined where a size does not fit. */
function boxesIn(file: Buffer, start: number, end: number): Box[] | undefined {
  const found: Box[] = []
  const ranges: [start: number, end: number][] = [[start, end]]
  for (let range = ranges.shift(); range; range = ranges.shift()) {
    let [at] = range
    const [, to] = range
    while (at < to) {
      const box = boxAt(file, at, to)
      if (!box || found.length === mostBoxes) return undefined
      found.push(box)
      if (parents.has(box.name)) ranges.push([box.from, box.to])
      at = box.to
    }
  }
  return found
}

function boxAt(file: Buffer, at: number, end: number): Box | undefined {
  if (end - at < 8) return undefined
  const size = file.readUInt32BE(at)
  // 1: the size follows in 8 bytes. 0: until the end of the file.
  const head = size === 1 ? 16 : 8
  if (end - at < head) return undefined
  const whole = size === 1 ? Number(file.readBigUInt64BE(at + 8)) : size === 0 ? end - at : size
  if (whole < head || whole > end - at) return undefined
  return { name: nameAt(file, at + 4), at, from: at + head, to: at + whole }
}

const nameAt = (file: Buffer, at: number) => file.toString('latin1', at, at + 4)

function hasKnownBrand(file: Buffer, { from, to }: Box): boolean {
  // The main brand, a version, and the other brands.
  for (let at = from; at + 4 <= to; at += 4) if (at !== from + 4 && brands.has(nameAt(file, at))) return true
  return false
}

/** Of a header box, whose version 1 has times of 8 bytes; NaN where it is cut off or states none. */
function durationOf(file: Buffer, { from, to }: Box): number {
  const long = to > from && file[from] === 1
  if (to - from < (long ? 32 : 20)) return Number.NaN
  const unitsPerSecond = file.readUInt32BE(from + (long ? 20 : 12))
  const units = long ? Number(file.readBigUInt64BE(from + 24)) : file.readUInt32BE(from + 16)
  return Math.round((units / unitsPerSecond) * 1_000)
}
