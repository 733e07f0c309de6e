import { undeclaredGlobals } from '../../scripts/gates/undeclared-globals'

test('a name that WeChat does not have is found, with its first place', () => {
  expect(undeclaredGlobals('new AbortController().abort(); fetch("/"); fetch("/a")')).toEqual([
    { name: 'AbortController', position: 4 },
    { name: 'fetch', position: 31 },
  ])
})

test('a name that is asked about with typeof is guarded', () => {
  expect(undeclaredGlobals('if (typeof fetch === "function") fetch("/")')).toEqual([])
})

test('declared names, parameters and what WeChat has are not found', () => {
  const code = 'function send(fetch) { return fetch(wx.env) } var Blob = 1; Page({ data: { a: Blob, s: send } })'
  expect(undeclaredGlobals(code)).toEqual([])
})
