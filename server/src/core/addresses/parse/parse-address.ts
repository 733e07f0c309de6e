import type { ParsedAddress } from '@haoli/contract'
import { buildDetail } from './build-detail'
import { type ChosenName, chooseName } from './choose-name'
import { cleanText } from './clean-text'
import { locateRegion, takeRegion } from './locate-region'
import { tidyName } from './name-score'
import { type Piece, piecesOf } from './pieces'
import { anyMark, giveBack, type Sheet, sheetOf, take, takeAll } from './sheet'
import { takeChat } from './take-chat'
import { takeLabels } from './take-labels'
import { takeLocalPhone, takePhone } from './take-phone'
import { takePostcodes } from './take-postcode'
import { takeSender } from './take-sender'

const parts = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const
const regionParts = ['province', 'city', 'county'] as const

const apart = `(?<=^|[\\s,，;；。|/${anyMark}])`
// Words of buttons and tags that phones and shops show around an address.
const noise = new RegExp(
  `${apart}(?<it>默认地址|默认|家|家里|公司|学校|复制|编辑|删除|修改|设为默认|复制成功|收货信息|地址信息|先生|女士|小姐|[（(]?(?:微信同号|同微信|微信同步|手机同号|微信)[)）]?)(?=$|[\\s,，;；。|/${anyMark}])`,
  'dg',
)
/** Brackets around a phone and what belongs to it: 文三路1号（张三 138…）. */
const bracketsOfPhone = /[（(【[](?=[^（()）【】[\]]*\ue000)|(?<=\ue000[^（()）【】[\]]*)[)）】\]]/g
const emptyBrackets = new RegExp(
  `[（(【[「《][\\s,，、:：;；${anyMark}]*[${anyMark}][\\s,，、:：;；${anyMark}]*[)）】\\]」》]`,
  'dg',
)

/** Covers the name, also where a piece says it again. */
function takeName(sheet: Sheet, chosen: ChosenName, pieces: Piece[]): Sheet {
  const again = pieces.filter((piece) => tidyName(sheet.text.slice(piece.start, piece.end)) === chosen.name)
  return [chosen, ...again].reduce((rest, span) => take(rest, span, 'name'), sheet)
}

/**
 * Reads name, phone, region and street from a pasted Chinese address, in any order and with any labels. Never guesses a
 * part that the text does not name, except a province or city that the county's name determines.
 * @param text at most `limits.addressParseChars` characters
 * @returns the parts, the region by its official names, empty where nothing was found; `missing` lists the empty ones,
 * `uncertain` those that may be wrong, and `uncut` is the detail with what is uncertain left where it stood
 */
export function parseAddress(text: string): ParsedAddress {
  const phoned = takePhone(takeSender(sheetOf(cleanText(text))))
  // Before the labels because 这个地址 is none, and after them for what stands between labels.
  const bare = takeChat(takeLabels(takeChat(phoned.rest)))

  const located = locateRegion(bare)
  const { region, rest: withoutRegion } = located
    ? takeRegion(bare, located)
    : { region: { province: '', city: '', county: '' }, rest: bare }
  const local = takeLocalPhone(withoutRegion, region.province)
  const phone = phoned.phone || local.phone
  const street = [noise, emptyBrackets, bracketsOfPhone].reduce(
    (rest, pattern) => takeAll(rest, pattern, 'dropped'),
    takePostcodes(local.rest, region.province),
  )

  const pieces = piecesOf(street, located)
  const chosen = chooseName(street, pieces, phone !== '')
  const rest = chosen ? takeName(street, chosen, pieces) : street
  const extension = phoned.extension === '' ? '' : `转${phoned.extension}`
  const found = { name: chosen?.name ?? '', phone, ...region, detail: buildDetail(rest) + extension }

  const uncertain = [
    ...(chosen?.sure === false ? ['name'] : []),
    ...(phoned.several ? ['phone'] : []),
    ...(located?.sure === false ? regionParts.filter((part) => region[part] !== '') : []),
  ]
  const named = chosen?.sure === false ? street : rest
  const uncut = located?.sure === false ? giveBack(named, bare, located) : named
  return {
    ...found,
    missing: parts.filter((part) => found[part] === ''),
    uncertain,
    uncut: buildDetail(uncut) + extension,
  }
}

let prepared = false
/** Reads an address once in a process, because the first takes a tenth of a second: no request has to wait for it. */
export function prepareParser(): void {
  if (prepared) return
  prepared = true
  parseAddress('收货人：王小明（微信同号）13800001111 浙江省杭州市西湖区文三路478号 310012')
}
