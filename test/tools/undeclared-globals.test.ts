import { undeclaredGlobals } from '../../scripts/gates/undeclared-globals'

test('a name that WeChat does not have is found', () => {
  expect(undeclaredGlobals('new AbortController().abort(); fetch("/")')).toEqual(['AbortController', 'fetch'])
})

test('a name that is asked about with typeof is guarded', () => {
  expect(undeclaredGlobals('if (typeof fetch === "function") fetch("/")')).toEqual([])
})

test('declared names, parameters and what WeChat has are not found', () => {
  const code = 'function send(fetch) { return fetch(wx.env) } var Blob = 1; Page({ data: { a: Blob, s: send } })'
  expect(undeclaredGlobals(code)).toEqual([])
})
