export const scrollViewCss = `
scroll-view { position: relative; width: 100%; overflow: hidden; }
.wx-scroller {
  position: relative; width: 100%; height: 100%; max-height: inherit; overflow: hidden; overscroll-behavior: contain;
  scrollbar-width: none; transition: transform 0.3s;
}
.wx-scroller::-webkit-scrollbar { display: none; }
scroll-view[scroll-y] > .wx-scroller { overflow-y: auto; }
scroll-view[scroll-x] > .wx-scroller { overflow-x: auto; }
scroll-view:not([scroll-anchoring]) > .wx-scroller { overflow-anchor: none; }
/* Flex properties of the scroll-view apply to its children. */
scroll-view[enable-flex] > .wx-scroller, scroll-view[enable-flex] > .wx-scroller > .wx-scroll-content {
  flex-flow: inherit; justify-content: inherit; align-items: inherit; align-content: inherit; gap: inherit;
}
scroll-view[enable-flex] > .wx-scroller > .wx-scroll-content { display: flex; min-height: 100%; }
scroll-view[enable-flex][scroll-x] > .wx-scroller > .wx-scroll-content { height: 100%; }
scroll-view[paging-enabled][scroll-x] > .wx-scroller { scroll-snap-type: x mandatory; }
scroll-view[paging-enabled][scroll-y] > .wx-scroller { scroll-snap-type: y mandatory; }
scroll-view[paging-enabled] > .wx-scroller > .wx-scroll-content > * { scroll-snap-align: start; }

.wx-refresher { position: absolute; left: 0; right: 0; top: 0; height: 0; overflow: hidden; transition: height 0.3s; }
.wx-refresher-dots { position: absolute; left: 0; right: 0; bottom: 16px; display: flex; justify-content: center; gap: 8px; }
.wx-refresher-dots > i { width: 6px; height: 6px; border-radius: 50%; background: currentColor; animation: wx-blink 1s infinite; }
.wx-refresher-dots > i:nth-child(2) { animation-delay: 0.2s; }
.wx-refresher-dots > i:nth-child(3) { animation-delay: 0.4s; }
.wx-refresher-dots[data-style='black'] { color: rgba(0, 0, 0, 0.5); }
.wx-refresher-dots[data-style='white'] { color: rgba(255, 255, 255, 0.8); }
.wx-refresher-dots[data-style='none'] { display: none; }
@keyframes wx-blink { 50% { opacity: 0.3; } }
`
