/** The phone's screen around the pages. Everything inside `page` belongs to the program. */
export const screenCss = `
html, body { margin: 0; height: 100%; overflow: hidden; overscroll-behavior: none; -webkit-text-size-adjust: 100% }
.weapp-screen {
  position: fixed; inset: 0; overflow: hidden; background: #fff; color-scheme: light;
  font: 16px -apple-system, "Helvetica Neue", Helvetica, Arial, "PingFang SC", "Microsoft YaHei", sans-serif;
  user-select: none; -webkit-user-select: none; -webkit-tap-highlight-color: transparent;
}
/* The home indicator of a phone without a home button. */
.weapp-screen::after {
  content: ''; position: absolute; z-index: 100; left: 50%; bottom: calc(var(--home-indicator) / 4); width: 36%; height: 5px;
  margin-left: -18%; border-radius: 3px; background: #000; pointer-events: none;
}
.weapp-screen[data-theme=dark]::after { background: #fff }
.weapp-screen[data-plain]::after { display: none }
.weapp-pages, .weapp-page { position: absolute; inset: 0 }
/* Fixed elements of a page are positioned in its window, not on the whole screen. */
.weapp-page { top: var(--page-top); bottom: var(--page-bottom); contain: layout paint; background: #fff }
.weapp-page[hidden] { display: none }
.weapp-scroller {
  position: absolute; inset: 0; overflow: hidden auto; overscroll-behavior: none; scrollbar-width: none;
}
.weapp-scroller::-webkit-scrollbar { display: none }
.weapp-scroller > page { display: block; position: relative; min-height: 100% }
/* A page's background fills its window, however high the content is. */
.weapp-scroller > page::before { content: ''; position: fixed; inset: 0; z-index: -1; background: inherit }
`
