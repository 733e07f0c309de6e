import type { RegionTree } from '@haoli/contract'
import { Picker } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import type { Region } from './region-picker'

export const needsRegions = true

interface Props {
  value: Region
  regions?: RegionTree
  words?: { done: string; cancel: string }
  onChange: (region: Region) => void
}

type Places = [province: number, city: number, county: number]

const atLeast0 = (index: number) => Math.max(0, index)

function placesOf({ provinces }: RegionTree, value: Region): Places {
  const province = atLeast0(provinces.findIndex(({ name }) => name === value.province))
  const cities = provinces[province]?.cities ?? []
  const city = atLeast0(cities.findIndex(({ name }) => name === value.city))
  return [province, city, atLeast0((cities[city]?.counties ?? []).indexOf(value.county))]
}

/** Province, city and county wheels; turning one resets the wheels to its right. */
export function RegionPicker(props: PropsWithChildren<Props>) {
  const { value, regions = { provinces: [] }, words, onChange, children } = props
  const [turned, setTurned] = useState<Places | null>(null)
  const places = turned ?? placesOf(regions, value)
  const cities = regions.provinces[places[0]]?.cities ?? []
  const counties = cities[places[1]]?.counties ?? []
  const say = (name: string) => regions.words?.[name] ?? name
  const turn = (column: number, index: number) =>
    setTurned(column === 0 ? [index, 0, 0] : column === 1 ? [places[0], index, 0] : [places[0], places[1], index])

  return (
    <Picker
      mode="multiSelector"
      range={[regions.provinces.map(({ name }) => say(name)), cities.map(({ name }) => say(name)), counties.map(say)]}
      value={places}
      {...(words && { textProps: { okText: words.done, cancelText: words.cancel } })}
      onColumnChange={({ detail }) => turn(detail.column, detail.value)}
      onCancel={() => setTurned(null)}
      onChange={({ detail }) => {
        setTurned(null)
        const [p = 0, c = 0, k = 0] = detail.value
        const province = regions.provinces[p]
        const city = province?.cities[c]
        onChange({ province: province?.name ?? '', city: city?.name ?? '', county: city?.counties[k] ?? '' })
      }}
    >
      {children}
    </Picker>
  )
}
