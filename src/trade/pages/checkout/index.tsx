import { View } from '@tarojs/components'

export default function CheckoutPage() {
  return <View />
}
