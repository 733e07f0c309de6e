import { refusedSelectors, unclosedTag } from '../../scripts/gates/markup-problems'

test.each([
  ['<view a="{{x>1}}"><input value="1"></input><image/></view>', null],
  ['<template name="t"><input value="1"></template>', 'template'],
  ['<view><text>1</view></text>', 'view'],
  ['<view><!-- <text> -->', 'view'],
])('%s leaves %s open', (wxml, name) => {
  expect(unclosedTag(wxml)).toBe(name)
})

test('selectors that WeChat refuses are found, and nothing else', () => {
  const wxss = '/* * */.a>.b{width:calc(2px*3)}.c > *{top:0}@media (x){*{top:0}.d{top:0}}'
  expect(refusedSelectors(wxss)).toEqual(['.c > *', '*'])
})
