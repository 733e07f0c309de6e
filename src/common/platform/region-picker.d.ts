import type { RegionTree } from '@haoli/contract'
import type { PropsWithChildren, ReactElement } from 'react'

export interface Region {
  province: string
  city: string
  county: string
}

interface RegionPickerProps {
  value: Region
  /** Needed where `needsRegions`: the browser has no list of its own. */
  regions?: RegionTree
  /** For the buttons that the browser build draws; WeChat has its own. */
  words?: { done: string; cancel: string }
  onChange: (region: Region) => void
}

/** Whether the picker must be given the regions. */
export const needsRegions: boolean

/** Opens a picker of province, city and county when its children are tapped. */
export function RegionPicker(props: PropsWithChildren<RegionPickerProps>): ReactElement
