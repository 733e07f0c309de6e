import { create } from 'zustand'
import { storage } from '@/common/platform/storage'

/** As a region picker answers it; a county may be ''. */
interface Place {
  province: string
  city: string
  county: string
}

const key = 'delivery-place'
const nowhere: Place = { province: '', city: '', county: '' }

/**
 * Where somebody without an address wants things sent: chosen on a product page, and kept on this phone alone. The API asks for it
 * and does not store it; a default address goes before it.
 */
export const useDeliveryPlace = create<Place>(() => ({ ...nowhere, ...storage.get<Place>(key) }))

export function chooseDeliveryPlace(place: Place): void {
  storage.set(key, place)
  useDeliveryPlace.setState(place)
}

/** `浙江省/杭州市/西湖区`; undefined: none was chosen. */
export function deliveryPlace(): string | undefined {
  const { province, city, county } = useDeliveryPlace.getState()
  return province === '' ? undefined : [province, city, county].filter((name) => name !== '').join('/')
}
