import { View } from '@tarojs/components'

export default function FavouritesPage() {
  return <View />
}
