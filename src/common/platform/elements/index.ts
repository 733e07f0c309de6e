// What `@tarojs/components` is in the browser build (config/index.ts; decision 41). On WeChat nothing of this is used.
// A component that is not exported here is missing in the browser: webpack says so while it builds.
export { Button } from './button'
export { CustomWrapper } from './custom-wrapper'
export { Image } from './image'
export { Input } from './input'
export { Picker } from './picker'
export { ScrollView } from './scroll-view'
export { Swiper, SwiperItem } from './swiper'
export { Text } from './text'
export { Textarea } from './textarea'
export { View } from './view'
