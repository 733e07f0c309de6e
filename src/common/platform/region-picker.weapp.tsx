import { Picker } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Region } from './region-picker'

export const needsRegions = false

interface Props {
  value: Region
  onChange: (region: Region) => void
}

export const RegionPicker = ({ value, onChange, children }: PropsWithChildren<Props>) => (
  <Picker
    mode="region"
    value={value.province ? [value.province, value.city, value.county] : []}
    onChange={({ detail }) => {
      const [province = '', city = '', county = ''] = detail.value
      onChange({ province, city, county })
    }}
  >
    {children}
  </Picker>
)
