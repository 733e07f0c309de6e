import { Problem } from '../../platform/problem'
import { checkPhone } from './check-phone'

function stored(phone: string, province: string): string {
  try {
    return checkPhone(phone, province)
  } catch (error) {
    if (error instanceof Problem && error.code === 'validation_failed') return `refused: ${error.details.param}`
    throw error
  }
}
const [mainland, hongKong, macao, taiwan] = ['浙江省', '香港特别行政区', '澳门特别行政区', '台湾省']

test.each([
  ['13800138000', mainland, '13800138000'],
  ['19912345678', mainland, '19912345678'],
  ['010-12345678', mainland, '010-12345678'],
  ['05718888888', mainland, '05718888888'],
  ['+8613800138000', mainland, '13800138000'],
  ['008613800138000', mainland, '13800138000'],
  ['+86-13800138000', mainland, '13800138000'],
  ['91234567', hongKong, '+85291234567'],
  ['+85291234567', hongKong, '+85291234567'],
  ['0085291234567', hongKong, '+85291234567'],
  ['852-91234567', hongKong, '+85291234567'],
  ['23456789', hongKong, '+85223456789'],
  ['66123456', macao, '+85366123456'],
  ['+85366123456', macao, '+85366123456'],
  ['28212345', macao, '+85328212345'],
  ['0912345678', taiwan, '+886912345678'],
  ['912345678', taiwan, '+886912345678'],
  ['0223455678', taiwan, '+886223455678'],
  ['+886912345678', taiwan, '+886912345678'],
  // A number of the neighbour is written with its code; a mainland one as it is.
  ['+85291234567', macao, '+85291234567'],
  ['+85366123456', taiwan, '+85366123456'],
  ['13800138000', hongKong, '13800138000'],
  ['+8613800138000', macao, '13800138000'],
  ['010-12345678', taiwan, '010-12345678'],
])('%s in %s is stored as %s, and what is stored may be sent again', (given, province, phone) => {
  expect(stored(given, province)).toBe(phone)
  expect(stored(phone, province)).toBe(phone)
})

test.each([
  ['12345', mainland],
  ['12800138000', mainland],
  ['138001380001', mainland],
  ['91234567', mainland],
  ['+85291234567', mainland],
  ['+14155552671', mainland],
  ['+8612345678901', mainland],
  ['01234567', hongKong],
  ['9123456', hongKong],
  ['912345678', hongKong],
  ['+14155552671', hongKong],
  ['+447911123456', taiwan],
  ['91234567', macao],
  ['0812345', taiwan],
  ['', hongKong],
  ['phone', macao],
])('%s is no phone for an address in %s', (given, province) => {
  expect(stored(given, province)).toBe('refused: /phone')
})
