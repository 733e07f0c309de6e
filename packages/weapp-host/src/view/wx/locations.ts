import { element } from '../frame/elements'
import { box, button, sheetHead } from './parts'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

interface Spot {
  name: string
  address: string
  latitude: number
  longitude: number
}

const spots: [Spot, ...Spot[]] = [
  { name: 'T.I.T 创意园', address: '广东省广州市海珠区新港中路397号', latitude: 23.09994, longitude: 113.32452 },
  { name: '西湖', address: '浙江省杭州市西湖区龙井路1号', latitude: 30.24311, longitude: 120.15009 },
  { name: '外滩', address: '上海市黄浦区中山东一路', latitude: 31.24, longitude: 121.49 },
]

/** The phone's location: always the same place, after permission. */
export const locationFaces = ({ stage, words }: FaceSurroundings) => ({
  getLocation: () => {
    const { latitude, longitude } = spots[0]
    return { latitude, longitude, speed: -1, accuracy: 65, altitude: 0, verticalAccuracy: 65, horizontalAccuracy: 65 }
  },
  getFuzzyLocation: () => ({ latitude: spots[0].latitude, longitude: spots[0].longitude }),
  chooseLocation: () =>
    ask<Spot>(stage, ({ take, cancel }) => ({
      place: 'whole',
      label: words().locationTitle,
      parts: [
        sheetHead(words().locationTitle, words().close, cancel),
        box(
          'scroll',
          ...spots.map((spot, index) => {
            const row = button(
              element('span', {}, element('b', {}, spot.name), element('p', {}, spot.address)),
              () => take(spot),
              { first: index === 0 },
            )
            row.className = 'address'
            return row
          }),
        ),
      ],
    })),
})
