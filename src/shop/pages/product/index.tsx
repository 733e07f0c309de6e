import { View } from '@tarojs/components'

export default function ProductPage() {
  return <View />
}
