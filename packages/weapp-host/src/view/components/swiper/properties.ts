import type { typeUtils } from 'glass-easel'
import type { Part } from '../part'

export const swiperProperties = {
  indicatorDots: Boolean,
  indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
  indicatorActiveColor: { type: String, value: '#000000' },
  autoplay: Boolean,
  current: Number,
  currentItemId: String,
  interval: { type: Number, value: 5000 },
  duration: { type: Number, value: 500 },
  circular: Boolean,
  vertical: Boolean,
  previousMargin: { type: String, value: '0px' },
  nextMargin: { type: String, value: '0px' },
  displayMultipleItems: { type: Number, value: 1 },
  skipHiddenItemLayout: Boolean,
  snapToEdge: Boolean,
  easingFunction: { type: String, value: 'default' },
  disableTouch: Boolean,
  touchable: { type: Boolean, value: true },
  acceleration: Boolean,
  disableProgrammaticAnimation: Boolean,
  layoutType: { type: String, value: 'normal' },
  transformerType: String,
  indicatorType: { type: String, value: 'normal' },
  indicatorMargin: Number,
  indicatorSpacing: Number,
  indicatorRadius: Number,
  indicatorWidth: Number,
  indicatorHeight: Number,
  indicatorAlignment: null,
  indicatorOffset: null,
  scrollWithAnimation: { type: Boolean, value: true },
  cacheExtent: Number,
}

export type SwiperPart = Part<typeUtils.PropertyValues<typeof swiperProperties>>
