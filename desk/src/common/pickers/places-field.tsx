import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { useOperation } from '../api/queries'
import { Labeled } from '../form/labeled'
import { type FieldProps, useSurroundings } from '../form/surroundings'
import { pointerOf } from '../form/values'
import { useMessages } from '../messages'
import { pickerMessages } from './messages'

interface RegionTree {
  provinces: { name: string; cities: { name: string; counties: string[] }[] }[]
}
interface Place {
  value: string
  title: string
  children: Place[]
}

/** Places from the province down, by the names that a setting has: `四川省/甘孜藏族自治州`. */
export function usePlaces(): Place[] {
  const { data } = useOperation<RegionTree>('listRegions')
  return useMemo(
    () =>
      (data?.provinces ?? []).map((province) => ({
        value: province.name,
        title: province.name,
        children: province.cities.map((city) => {
          const value = `${province.name}/${city.name}`
          const counties = city.counties.map((name) => ({ value: `${value}/${name}`, title: name, children: [] }))
          return { value, title: city.name, children: counties }
        }),
      })),
    [data],
  )
}

interface PlacesSelectProps {
  id?: string
  places: readonly string[]
  disabled: boolean
  onChange: (places: string[]) => void
}

export function PlacesSelect({ places, disabled, onChange, ...rest }: PlacesSelectProps) {
  const t = useMessages(pickerMessages)
  return (
    <TreeSelect
      {...rest}
      multiple
      treeCheckable
      treeCheckStrictly
      value={places.map((place) => ({ value: place, label: place.split('/').at(-1) }))}
      disabled={disabled}
      treeData={usePlaces()}
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={t('picker.places')}
      aria-label={t('picker.places')}
      onChange={(chosen: readonly { value: string }[]) => onChange(chosen.map((one) => one.value))}
      style={{ width: '100%' }}
    />
  )
}

/** Provinces, cities and counties. */
export function PlacesField({ schema, value, onChange, path }: FieldProps) {
  const { disabled } = useSurroundings()
  return (
    <Labeled path={path} schema={schema} wide>
      <PlacesSelect id={pointerOf(path)} places={(value ?? []) as string[]} disabled={disabled} onChange={onChange} />
    </Labeled>
  )
}
