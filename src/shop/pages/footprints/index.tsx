import { View } from '@tarojs/components'

export default function FootprintsPage() {
  return <View />
}
