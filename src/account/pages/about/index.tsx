import { View } from '@tarojs/components'

export default function AboutPage() {
  return <View />
}
