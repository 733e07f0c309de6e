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

const nothing = {
  name: '',
  phone: '',
  province: '',
  city: '',
  county: '',
  detail: '',
  missing: [],
  uncertain: [],
  uncut: '',
}
const xuzhou = { province: '江苏省', city: '徐州市', county: '工业园区' }

test('pasting only a phone number keeps what was written already', () => {
  const parsed = { ...nothing, phone: '13900001111' }
  expect(withParsed(whole, parsed)).toEqual({ draft: { ...whole, phone: '13900001111' }, unsure: [] })
})

test('a region that was read replaces all three of its parts', () => {
  const parsed = { ...nothing, province: '北京市', city: '北京市', missing: ['county'] }
  expect(withParsed(whole, parsed).draft).toMatchObject({ province: '北京市', city: '北京市', county: '' })
})

test('a region that says less than the chosen one leaves it', () => {
  const parsed = { ...nothing, province: '浙江省', city: '杭州市', detail: '文三路1号', uncut: '文三路1号' }
  expect(withParsed(whole, parsed).draft).toEqual({ ...whole, detail: '文三路1号' })
})

test('an uncertain region does not replace the chosen one, and stays in the detail', () => {
  const uncertain = ['province', 'city', 'county']
  const parsed = { ...nothing, ...xuzhou, detail: '8号楼', uncertain, uncut: '工业园区8号楼' }
  const kept = withParsed(whole, parsed)
  expect(kept).toEqual({ draft: { ...whole, detail: '工业园区8号楼' }, unsure: ['detail'] })
  const filled = withParsed(emptyDraft, parsed)
  expect(filled).toEqual({ draft: { ...emptyDraft, ...xuzhou, detail: '8号楼' }, unsure: ['region'] })
})

test('an uncertain name does not replace the one that was written, and stays in the detail', () => {
  const parsed = { ...nothing, name: '万科', detail: '文三路2号', uncertain: ['name'], uncut: '文三路2号万科' }
  expect(withParsed(whole, parsed)).toEqual({ draft: { ...whole, detail: '文三路2号万科' }, unsure: ['detail'] })
  const filled = withParsed({ ...whole, name: '' }, parsed)
  expect(filled).toEqual({ draft: { ...whole, name: '万科', detail: '文三路2号' }, unsure: ['name'] })
})

test('a municipality is not said twice', () => {
  expect(regionText({ province: '北京市', city: '北京市', county: '朝阳区' })).toBe('北京市 朝阳区')
})

test("the API's word on a county lands on the region", () => {
  expect(partAt('/county')).toBe('region')
  expect(partAt('/isDefault')).toBeUndefined()
})
