export const swiperCss = `
swiper { position: relative; height: 150px; overflow: hidden; }
.wx-swiper-frame { position: absolute; inset: 0; touch-action: pan-y; }
swiper[vertical] > .wx-swiper-frame { touch-action: pan-x; }
.wx-swiper-content { position: relative; width: 100%; height: 100%; will-change: transform; }
swiper-item { width: 100%; height: 100%; overflow: hidden; }
.wx-swiper-dots { position: absolute; left: 0; right: 0; bottom: 10px; display: flex; justify-content: center; pointer-events: none; }
swiper[vertical] > .wx-swiper-dots { left: auto; right: 10px; top: 0; bottom: 0; flex-direction: column; }
.wx-swiper-dots > i { width: 8px; height: 8px; border-radius: 50%; margin: 0 4px; background: var(--dot); transition: background-color 0.2s; }
swiper[vertical] > .wx-swiper-dots > i { margin: 4px 0; }
.wx-swiper-dots > i.wx-active { background: var(--active); }
`
