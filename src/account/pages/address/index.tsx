import { View } from '@tarojs/components'

export default function AddressPage() {
  return <View />
}
