import type { ParsedAddress } from '@haoli/contract'
import { isProvince } from '../../regions/places'
import { chooseName } from './choose-name'
import { cleanText } from './clean-text'
import { locateRegion, withoutCopies } from './locate-region'
import { tidyName } from './name-score'
import { joinDetail, segmentsOf } from './segments'
import { takeLabels } from './take-labels'
import { takePhone } from './take-phone'

const postcode = /[(（]\d{6}[)）]|(?<=^|[\s,，;；\ue000])\d{6}(?=$|[\s,，;；\ue000])|(?<![\dA-Za-z])\d{6}(?=\s*$)/g
// Text that phones and shops add around an address and that couriers do not need.
const noise =
  /^(?:默认|默认地址|家|家里|公司|学校|谢谢|你好|您好|复制|编辑|删除|修改|收|请发|寄到|设为默认|复制成功|收货信息|地址信息)$/

const parts = ['name', 'phone', 'province', 'city', 'county', 'detail'] as const

/**
 * Reads name, phone, region and street from a pasted Chinese address, in any order and with any labels. Never guesses a
 * part that the text does not name, except a province or city that the county's name determines.
 * @param text at most `limits.addressParseChars` characters
 * @returns the parts, the region by its official names, empty where nothing was found; `missing` lists the empty ones
 */
export function parseAddress(text: string): ParsedAddress {
  const { phone, extension, rest: withoutPhone } = takePhone(cleanText(text))
  const labelled = takeLabels(withoutPhone)
  const body = labelled.rest.replace(postcode, '\n')

  const region = locateRegion(body)
  const segments = region
    ? [
        ...segmentsOf(body.slice(0, region.start), 'before'),
        ...segmentsOf(withoutCopies(body.slice(region.end), region), 'after'),
      ]
    : segmentsOf(body, 'before')
  const said = labelled.name === '' ? chooseName(segments) : { name: tidyName(labelled.name), others: segments }

  const pieces = said.others.map((segment) => segment.text).filter((piece) => !noise.test(piece) && !isProvince(piece))
  const detail = joinDetail(pieces) + (extension === '' ? '' : `转${extension}`)
  const found = {
    name: said.name,
    phone,
    province: region?.province ?? '',
    city: region?.city ?? '',
    county: region?.county ?? '',
    detail,
  }
  return { ...found, missing: parts.filter((part) => found[part] === '') }
}
