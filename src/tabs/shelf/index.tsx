import { View } from '@tarojs/components'

export default function ShelfPage() {
  return <View />
}
