import { emptyDraft, faultsOf, partAt, regionText, withParsed } from './address-draft'

const whole = {
  ...emptyDraft,
  name: '周立夏',
  phone: '13800006021',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '龙井路 1 号',
}

test('a whole address has no fault', () => {
  expect(faultsOf(whole)).toEqual({})
})

test('each part that is missing is named', () => {
  expect(faultsOf(emptyDraft)).toEqual({
    name: 'missing_name',
    phone: 'missing_phone',
    region: 'missing_region',
    detail: 'missing_detail',
  })
})

test('a phone number with a digit too few is told from a missing one', () => {
  expect(faultsOf({ ...whole, phone: '1380000602' })).toEqual({ phone: 'bad_phone' })
})

test.each(['91234567', '+85291234567', '0912 345 678', '13800006021'])(
  'in Hong Kong %s is left to the API',
  (phone) => {
    expect(faultsOf({ ...whole, province: '香港特别行政区', phone })).toEqual({})
  },
)

test('in Hong Kong a few digits are no phone', () => {
  expect(faultsOf({ ...whole, province: '香港特别行政区', phone: '9123' })).toEqual({ phone: 'bad_phone' })
})

test('pasting only a phone number keeps what was written already', () => {
  const parsed = { name: '', phone: '13900001111', province: '', city: '', county: '', detail: '', missing: [] }
  expect(withParsed(whole, parsed)).toEqual({ ...whole, phone: '13900001111' })
})

test('a region that was read replaces all three of its parts', () => {
  const parsed = {
    name: '',
    phone: '',
    province: '北京市',
    city: '北京市',
    county: '',
    detail: '',
    missing: ['county'],
  }
  expect(withParsed(whole, parsed)).toMatchObject({ province: '北京市', city: '北京市', county: '' })
})

test('a municipality is not said twice', () => {
  expect(regionText({ province: '北京市', city: '北京市', county: '朝阳区' })).toBe('北京市 朝阳区')
})

test("the API's word on a county lands on the region", () => {
  expect(partAt('/county')).toBe('region')
  expect(partAt('/isDefault')).toBeUndefined()
})
