import { openPlain } from '../testing/open-plain'
import { call, type Instance } from './instance'

test('a component gets properties, observes them and mixes its behaviors in', async () => {
  const { host, list } = await openPlain()
  const [stepper] = host.components()
  expect(stepper?.instance.data).toMatchObject({ value: 1, limits: { most: 5 }, noted: 2 })
  list.setData({ 'limits.most': 8 })
  expect(stepper?.instance.data.words).toBe('1 of 8')
})

test('its event reaches the page with the dataset, and the answer returns as a property', async () => {
  const { host, list } = await openPlain()
  const stepper = host.components()[0]?.instance as Instance
  host.setData.length = 0
  call(stepper, 'more')
  expect(list.data).toMatchObject({ pieces: 2, changedRow: '7' })
  expect(stepper.data.words).toBe('2 of 5')
  expect(host.setData.map(({ component, paths }) => [component, paths])).toEqual([
    [undefined, ['pieces', 'changedRow']],
    ['parts/stepper/index', ['words']],
  ])
})

test.each(['#pieces', '.round', 'stepper'])('the page finds it by %s', async (selector) => {
  const { host, list } = await openPlain()
  const select = list.selectComponent as (selector: string) => unknown
  expect(select(selector)).toBe(host.components()[0]?.instance)
  expect(select('#other')).toBeNull()
})

test('it is detached with its page', async () => {
  const { host, lines } = await openPlain()
  lines()
  host.move('reLaunch', '/pages/item/index')
  expect(lines()).toEqual(['list onUnload', 'stepper detached', 'item onLoad', 'item onShow'])
  expect(host.components()).toEqual([])
})
