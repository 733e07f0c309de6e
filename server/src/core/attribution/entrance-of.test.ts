import { entrances, scenesByEntrance } from '@haoli/contract'
import { entranceOf } from './entrance-of'

test.each([
  [1058, 'official_account'],
  [1043, 'service_account'],
  [1007, 'chat'],
  [1155, 'moments'],
  [1177, 'channels'],
  [1053, 'search'],
  [1047, 'offline'],
  [1207, 'wecom'],
  [1037, 'mini_program'],
  [1167, 'link'],
  [1001, 'direct'],
  [9999, 'direct'],
] as const)('scene %i is %s', (scene, entrance) => {
  expect(entranceOf(scene)).toBe(entrance)
})

test('every scene belongs to one entrance, and every entrance has scenes', () => {
  const scenes = Object.values(scenesByEntrance).flat()
  expect(new Set(scenes).size).toBe(scenes.length)
  expect(Object.keys(scenesByEntrance).sort()).toEqual(entrances.filter((name) => name !== 'direct').sort())
})
