import { View } from '@tarojs/components'

export default function PrivacyPage() {
  return <View />
}
