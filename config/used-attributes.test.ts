import { withUsedAttributes } from './used-attributes'

const lean = (template: string, ...words: string[]) => withUsedAttributes(template, new Set(words))

test('an attribute stays where a source has its name, in whatever case', () => {
  const template = '<view hover-class="{{i.p7}}" hover-start-time="{{xs.b(i.p8,50)}}" animation="{{i.p0}}"></view>'
  expect(lean(template, 'hoverclass', 'hoverstarttime')).toBe(
    '<view hover-class="{{i.p7}}" hover-start-time="{{xs.b(i.p8,50)}}"></view>',
  )
  expect(lean(template)).toBe('<view></view>')
})

test('an event stays where a source listens to it', () => {
  expect(lean('<view bindtap="eh" bindtouchend="eh" bindlongpress="eh">', 'onclick', 'onlongpress')).toBe(
    '<view bindtap="eh" bindlongpress="eh">',
  )
  expect(lean('<view catchtouchmove="eh">', 'catchmove')).toBe('<view catchtouchmove="eh">')
})

test('what every node needs stays', () => {
  const needed =
    '<template is="{{a}}" data="{{i:item}}" wx:for="{{i.cn}}" wx:key="sid" /><view style="{{i.st}}" class="{{i.cl}}" id="{{i.sid}}" data-sid="{{i.sid}}" aria-label="{{i.p4}}" />'
  expect(lean(needed)).toBe(needed)
})
