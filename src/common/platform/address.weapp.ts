import Taro from '@tarojs/taro'

export const hasAddressBook = true

export async function chooseAddress() {
  try {
    const picked = await Taro.chooseAddress()
    // `streetName` is newer than Taro's typings and is not part of detailInfo.
    const street = (picked as { streetName?: string }).streetName ?? ''
    const detail = picked.detailInfo.startsWith(street) ? picked.detailInfo : street + picked.detailInfo
    return {
      name: picked.userName,
      phone: picked.telNumber,
      province: picked.provinceName,
      city: picked.cityName,
      county: picked.countyName,
      detail,
    }
  } catch {
    return null
  }
}
