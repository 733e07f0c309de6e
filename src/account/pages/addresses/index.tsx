import { View } from '@tarojs/components'

export default function AddressesPage() {
  return <View />
}
