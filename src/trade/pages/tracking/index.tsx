import { View } from '@tarojs/components'

export default function TrackingPage() {
  return <View />
}
