import { readRegistration } from './registration-gateway'

const terms = { commissionType: 1, commissionRatio: 900_000, headSupplierAppid: 'wx_shop' }
const steps = {
  register_business_type: 'CreatorApplyments',
  register_query_string: 'r=1',
  bind_business_type: 'CreatorBind',
  bind_query_string: 'b=1',
}
const register = { businessType: 'CreatorApplyments', queryString: 'r=1', extraData: terms }
const bind = { businessType: 'CreatorBind', queryString: 'b=1', extraData: terms }

test.each([
  [0, 0, { state: 'none', bound: false, step: register }],
  [1, 0, { state: 'in_progress', bound: false, step: register }],
  [2, 0, { state: 'done', bound: false, step: bind }],
  [2, 1, { state: 'done', bound: true, step: null }],
  [3, 0, { state: 'identity_missing', bound: false, step: register }],
  // Somebody who was bound and whose identity WeChat wants anew.
  [3, 1, { state: 'identity_missing', bound: true, step: register }],
  [9, 0, { state: 'in_progress', bound: false, step: register }],
] as const)('register_status %d with bind_status %d', (register_status, bind_status, read) => {
  expect(readRegistration({ register_status, bind_status, ...steps }, terms)).toEqual(read)
})

test('without a step of WeChat’s there is none to take', () => {
  expect(readRegistration({ register_status: 0, bind_status: 0 }, terms).step).toBeNull()
})
