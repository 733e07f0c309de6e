import { builtIn } from '../built-in'

/** What a swiper needs to know of its items, by their elements. */
export const itemIds = new WeakMap<Element, () => string>()
export const itemStyles = new WeakMap<Element, (css: string) => void>()

export const swiperItem = builtIn('swiper-item', {
  properties: { itemId: String, skipHiddenItemLayout: Boolean },
  draw(part) {
    itemIds.set(part.host, () => part.props.itemId)
    itemStyles.set(part.host, part.setExtraStyle)
  },
})
