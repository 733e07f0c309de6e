import { builtIn } from './built-in'

/** Tags that only contain others here, among them most tags of WeChat's Skyline renderer. */
const tags = [
  'span sticky-header sticky-section list-view grid-view list-builder grid-builder nested-scroll-header nested-scroll-body',
  'snapshot share-element open-container draggable-sheet keyboard-accessory selection aria-component functional-page-navigator',
  'tap-gesture-handler double-tap-gesture-handler scale-gesture-handler force-press-gesture-handler pan-gesture-handler',
  'vertical-drag-gesture-handler horizontal-drag-gesture-handler long-press-gesture-handler',
].flatMap((line) => line.split(' '))

export const plainTags = tags.map((tag) => builtIn(tag))
