// What `@tarojs/components/dist/components` is in the browser build (config/index.ts; decision 41): Taro's router and the
// entry that it writes take two elements from there, and its picture viewer two more, which stay Taro's.
export { defineCustomElement as defineCustomElementTaroSwiperCore } from '@tarojs/components/dist/components/taro-swiper-core'
export { defineCustomElement as defineCustomElementTaroSwiperItemCore } from '@tarojs/components/dist/components/taro-swiper-item-core'
export { definePullToRefresh as defineCustomElementTaroPullToRefreshCore } from './pull-to-refresh'
export { defineTabBar as defineCustomElementTaroTabbar } from './tab-bar'
