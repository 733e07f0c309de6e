import { Problem } from '../../platform/problem'
import type { Region } from '../regions/place-paths'
import { checkRegion } from './check-region'

/**
 * The region that `province/city/county` names, as a phone's picker writes it; null where there is none. It is a phone's memory:
 * what a later list has no more must not stop a page.
 */
export function regionNamed(path: string): Region | null {
  const [province = '', city = '', county = ''] = path.split('/')
  try {
    return checkRegion({ province, city, county })
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}
