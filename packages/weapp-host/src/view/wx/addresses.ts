import { element } from '../frame/elements'
import { box, button, field, sheetHead, text } from './parts'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

/** The result of `chooseAddress`. */
interface Address {
  userName: string
  postalCode: string
  provinceName: string
  cityName: string
  countyName: string
  streetName: string
  detailInfo: string
  detailInfoNew: string
  nationalCode: string
  telNumber: string
}

const address = (userName: string, telNumber: string, area: string, street: string, detail: string, codes: string) => {
  const [provinceName = '', cityName = '', countyName = ''] = area.split(' ')
  const [postalCode = '', nationalCode = ''] = codes.split(' ')
  return {
    userName,
    telNumber,
    provinceName,
    cityName,
    countyName,
    streetName: street,
    detailInfo: street + detail,
    detailInfoNew: detail,
    postalCode,
    nationalCode,
  }
}

const samples: Address[] = [
  address('林小满', '13800000001', '广东省 广州市 海珠区', '新港中路', '397号 5栋 1203', '510220 440105'),
  address('陈大文', '13900000002', '浙江省 杭州市 西湖区', '文三路', '90号东软创业大厦 A 座 4 楼', '310012 330106'),
  address(
    'Alex Müller',
    '17000000003',
    '上海市 上海市 徐汇区',
    '衡山路',
    '880号 近地铁站旁的老洋房二楼左手边',
    '200030 310104',
  ),
]

function addressForm({ stage, words }: FaceSurroundings): Promise<Address> {
  const { person, mobile, area, detail, save, add, close } = words()
  const fields = {
    person: field(person, { autocomplete: 'off' }),
    mobile: field(mobile, { type: 'tel', maxLength: 11 }),
    area: field(area, { value: '广东省 广州市 海珠区' }),
    detail: field(detail),
  }
  fields.person.input.dataset.first = ''
  return ask<Address>(stage, ({ take, cancel }) => {
    const finish = () => {
      const [missing] = Object.values(fields).filter(({ input }) => !input.value.trim())
      if (missing) return missing.input.focus()
      const [name, phone, where, rest] = Object.values(fields).map(({ input }) => input.value.trim())
      take(address(name ?? '', phone ?? '', where ?? '', '', rest ?? '', '510220 440105'))
    }
    return {
      place: 'whole',
      label: add,
      parts: [
        sheetHead(add, close, cancel),
        box('scroll', ...Object.values(fields).map(({ row }) => row)),
        box('pair', button(save, finish, { look: 'main' })),
      ],
    }
  })
}

/** `chooseAddress`: some invented addresses, and a form for another. */
export const addressFace = (around: FaceSurroundings) =>
  ask<Address>(around.stage, ({ take, cancel }) => {
    const { addressTitle, close, add } = around.words()
    const rows = samples.map((one, index) => {
      const where = `${one.provinceName}${one.cityName}${one.countyName}${one.detailInfo}`
      const words = element('span', {}, element('b', {}, one.userName), one.telNumber, element('p', {}, where))
      const row = button(words, () => take(one), { first: index === 0 })
      row.className = 'address'
      return row
    })
    // Cancelling the form returns to the list.
    const another = () => void addressForm(around).then(take, () => undefined)
    return {
      place: 'whole',
      label: addressTitle,
      parts: [
        sheetHead(addressTitle, close, cancel),
        box('scroll', ...rows, text('note', '')),
        box('pair', button(add, another, { look: 'main' })),
      ],
    }
  })
