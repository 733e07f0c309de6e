import { View } from '@tarojs/components'

export default function SettingsPage() {
  return <View />
}
