import { findRegionAt } from '../../regions/find-region'
import { nameScore, splitNameOffEnd, tidyName } from './name-score'
import type { Piece } from './pieces'
import { surePlaceEnd } from './place-words'
import type { Sheet, Span } from './sheet'

export interface ChosenName extends Span {
  name: string
  sure: boolean
}
interface Candidate extends Span {
  score: number
  looks: number
}

const enough = 4
/** Of what a label calls a name. */
const sureLooks = 8
const streetEnd = new RegExp(`(?:[号室栋幢座楼层户组村A-Za-z0-9)）]|${surePlaceEnd})$`)
const bracketed = /^(?<head>[（(][^（()）]{1,12}[)）])|(?<tail>[（(][^（()）]{1,12}[)）])$/

const isPlace = (words: string) => findRegionAt(words, 0)?.end === words.length

/** The piece as a whole. */
function whole(pieces: Piece[], index: number, hasPhone: boolean): Candidate | undefined {
  const piece = pieces[index]
  if (!piece) return undefined
  const looks = nameScore(piece.plain)
  if (piece.labelled && !/\d{2}|[路街号室]\d?$/.test(piece.plain))
    return { ...piece, looks: sureLooks, score: 30 - index / 100 }
  if (looks === 0) return undefined
  const isLast = index === pieces.length - 1
  const follows = pieces[index - 1]?.plain ?? ''
  const stands =
    (piece.nextToPhone ? 3 : 0) +
    (piece.beforeRegion || index === 0 ? 2 : 0) +
    (isLast && index > 0 ? (streetEnd.test(follows) || piece.plain.length < 4 ? 2 : 1) : 0) +
    (piece.afterColon ? 1 : 0)
  if (piece.attached) {
    // 杭州市西湖区王小明13800138000: only where nothing else is the street.
    const others = pieces.filter((other) => other !== piece)
    const street = others.some((other) => /\d/.test(other.plain))
    const apart = others.every((other) => other.beforeRegion || !other.attached)
    const alone = others.every((other) => other.beforeRegion) ? street || piece.plain.length > 2 : street && apart
    return alone && piece.nextToPhone && looks >= 6 ? { ...piece, looks, score: enough } : undefined
  }
  // Without phone and region, two or three characters say too little.
  if (!hasPhone && !piece.beforeRegion && looks < 4 && pieces.length === 1) return undefined
  // A person may be called 云南, but a place by itself is more likely part of the address.
  return { ...piece, looks, score: looks + stands - (isPlace(piece.plain) ? 3 : 0) }
}

/** A name in brackets at an end of a piece: 文三路1号（张三收）. */
function inBrackets(piece: Piece, isLast: boolean): Candidate | undefined {
  const { head, tail } = bracketed.exec(piece.plain)?.groups ?? {}
  const group = head ?? tail
  const looks = nameScore(group?.slice(1, -1) ?? '')
  if (group === undefined || looks < 5) return undefined
  const start = head === undefined ? piece.end - group.length : piece.start
  const stands = (piece.nextToPhone ? 3 : 0) + (isLast || head !== undefined ? 1 : 0)
  return { start, end: start + group.length, looks, score: looks - 1 + stands }
}

/** A name that nothing separates from the street: 文三路478号张三13800138000. */
function gluedToStreet(piece: Piece, isLast: boolean): Candidate | undefined {
  const split = splitNameOffEnd(piece.plain)
  if (!split) return undefined
  const stands = (piece.nextToPhone ? 3 : 0) + (isLast || piece.beforeRegion ? 1 : 0)
  if (stands === 0 || (split.looks < 4 && !piece.nextToPhone)) return undefined
  const start = piece.start + split.detail.length
  return { start, end: piece.end, looks: split.looks, score: split.looks - 1 + stands }
}

/**
 * Finds the name among the pieces outside the region, by how much it looks like a name and by where it stands: after a
 * label, next to the phone, before the region, or after the number of the house.
 */
export function chooseName(sheet: Sheet, pieces: Piece[], hasPhone: boolean): ChosenName | undefined {
  const candidates = pieces.flatMap((piece, index) => {
    const isLast = index === pieces.length - 1
    const found = [whole(pieces, index, hasPhone), inBrackets(piece, isLast), gluedToStreet(piece, isLast)]
    return found.filter((candidate): candidate is Candidate => candidate !== undefined)
  })
  const [best, ...others] = candidates.sort((a, b) => b.score - a.score)
  if (!best || best.score < enough) return undefined
  const name = tidyName(sheet.text.slice(best.start, best.end).replace(/^[（(](.*)[)）]$/, '$1'))
  if (name === '') return undefined
  const words = ({ start, end }: Span) => sheet.text.slice(start, end)
  const hasRival = others.some((other) => best.score - other.score < 2 && words(other) !== words(best))
  return { start: best.start, end: best.end, name, sure: best.score >= 7 && best.looks > 2 && !hasRival }
}
